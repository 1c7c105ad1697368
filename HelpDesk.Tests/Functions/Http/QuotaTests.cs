using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Http;

public sealed class QuotaTests
{
    [Theory]
    [InlineData(1, 60_000, "\"caller\";r=599;t=60")]
    [InlineData(600, 1, "\"caller\";r=0;t=1")]
    [InlineData(601, 30_001, "\"caller\";r=0;t=31")]
    [InlineData(9999, 59_000, "\"caller\";r=0;t=59")]
    public void An_answer_says_what_is_left_and_never_too_early_a_moment(int used, int milliseconds, string expected)
    {
        var headers = new HeaderDictionary();
        new Quota("caller", 600, used, TimeSpan.FromMilliseconds(milliseconds)).WriteTo(headers);
        Assert.Equal("\"caller\";q=600;w=60", headers["RateLimit-Policy"]);
        Assert.Equal(expected, headers["RateLimit"]);
    }

    [Fact]
    public void The_last_request_of_a_limit_may_be_sent_and_the_next_may_not()
    {
        Assert.False(new Quota("caller", 5, 5, default).IsExceeded);
        Assert.True(new Quota("caller", 5, 6, default).IsExceeded);
    }
}
