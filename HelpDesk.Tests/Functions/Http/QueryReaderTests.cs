using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Http;

public sealed class QueryReaderTests
{
    private const int MaxLength = 5;

    private const int MaxCount = 3;

    [Theory]
    [InlineData("?reason=spam", RemovalReason.Spam)]
    [InlineData("?reason=mistake", RemovalReason.Mistake)]
    [InlineData("", null)]
    [InlineData("?reason=", null)]
    [InlineData("?reason=Spam", null)]
    [InlineData("?reason=0", null)]
    [InlineData("?reason=spam,mistake", null)]
    [InlineData("?reason=spam&reason=spam", null)]
    public void A_word_must_be_given_and_be_one_of_those_known(string query, RemovalReason? expected)
    {
        var reader = Reader(query);
        var reason = reader.Enum<RemovalReason>("reason");
        Assert.Equal(expected is null ? ["/reason"] : [], Pointers(reader));
        if (expected is not null)
            Assert.Equal(expected, reason);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("?tag=fire", "fire")]
    [InlineData("?tag=fire,,", null)]
    [InlineData("?tag=b,%20a%20,b", "a|b")]
    [InlineData("?tag=%C3%BC%27%22", "\u00fc'\"")]
    [InlineData("?tag=%25FF", "%FF")]
    [InlineData("?TAG=fire", "fire")]
    [InlineData("?tag", null)]
    [InlineData("?tag=", null)]
    [InlineData("?tag=toolong", null)]
    [InlineData("?tag=a,b,c,d", null)]
    [InlineData("?tag=a%00b", null)]
    [InlineData("?tag=a%0A", null)]
    [InlineData("?tag=%FF", null)]
    [InlineData("?tag=%ED%A0%80", null)]
    [InlineData("?tag=%C0%AF", null)]
    [InlineData("?tag=a&tag=b", null)]
    [InlineData("?tag=a&Tag=b", null)]
    public void Texts_have_commas_between_them(string query, string? expected)
    {
        var reader = Reader(query);
        var texts = reader.Texts("tag", MaxLength, MaxCount);

        Assert.Equal(expected is null ? ["/tag"] : [], Pointers(reader));
        if (expected is not null)
            Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), texts);
    }

    [Theory]
    [InlineData("2026-11-21T15:00:00Z", "2026-11-21T15:00:00.0000000+00:00")]
    [InlineData("2026-11-21t15:00:00z", "2026-11-21T15:00:00.0000000+00:00")]
    [InlineData("2026-11-21T15:00:00%2B02:00", "2026-11-21T13:00:00.0000000+00:00")]
    [InlineData("2026-11-21T15:00:00-00:30", "2026-11-21T15:30:00.0000000+00:00")]
    [InlineData("2026-11-21T15:00:00.123456789Z", "2026-11-21T15:00:00.1234567+00:00")]
    [InlineData("2024-02-29T00:00:00.5Z", "2024-02-29T00:00:00.5000000+00:00")]
    public void A_moment_is_read_in_UTC(string text, string expected)
    {
        var reader = Reader($"?updatedSince={text}");
        Assert.Equal(expected, reader.Moment("updatedSince")!.Value.ToString("O"));
        Assert.Null(reader.Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-11-21")]
    [InlineData("2026-11-21T15:00:00")]
    [InlineData("2026-11-21T15:00:00+02:00")]
    [InlineData("2026-11-21%2015:00:00Z")]
    [InlineData("2026-11-21T15:00Z")]
    [InlineData("2026-11-21T15:00:00.Z")]
    [InlineData("2026-11-21T15:00:0012345Z")]
    [InlineData("2026-11-21T24:00:01Z")]
    [InlineData("2026-11-21T23:59:60Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00%2B14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("2026-11-21T15:00:00%2B15:00")]
    [InlineData("2026-11-21T15:00:00Z%00")]
    [InlineData("2026-11-21T15:00:00Z%0A")]
    [InlineData("\u0662\u0660\u0662\u0666-11-21T15:00:00Z")]
    public void What_is_no_moment_is_refused(string text)
    {
        var reader = Reader($"?updatedSince={text}");
        Assert.Null(reader.Moment("updatedSince"));
        Assert.Equal(["/updatedSince"], Pointers(reader));
    }

    [Fact]
    public void What_nobody_reads_is_refused_by_name()
    {
        var reader = Reader("?limit=3&stauts=open&a/b=1&=x&flag");
        Assert.Equal(3, reader.Limit());
        Assert.Equal(["/stauts", "/a~1b", "/", "/flag"], Pointers(reader));
        Assert.All(reader.Refusal!.Errors!, error => Assert.Equal("is not known here", error.Detail));
    }

    [Fact]
    public void Of_several_faults_of_one_parameter_one_is_named()
    {
        var reader = Reader("?limit=x&limit=%FF&limit=y");
        reader.Limit();
        Assert.Equal(["/limit"], Pointers(reader));
    }

    private static QueryReader Reader(string query) =>
        new(new DefaultHttpContext { Request = { QueryString = new QueryString(query) } }.Request);

    private static IEnumerable<string> Pointers(QueryReader reader) => (reader.Refusal?.Errors ?? []).Select(one => one.Pointer);
}
