using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace HelpDesk.Tests.Functions.Http;

public sealed class IdempotencyKeyTests
{
    [Fact]
    public void A_request_may_go_without_one()
    {
        var key = IdempotencyKey.Read(new DefaultHttpContext().Request);
        Assert.Null(key.Value);
        Assert.Null(key.Refusal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("8e03978e-40d5-43e8-bc93-6894a57f9324")]
    [InlineData("\"!~,;'/\\\"")]
    public void It_is_what_the_caller_chose(string key) => Assert.Equal(key, Read(key).Value);

    [Fact]
    public void It_may_be_long_but_not_longer()
    {
        Assert.Equal(255, Read(new string('k', 255)).Value!.Length);
        AssertRefused(Read(new string('k', 256)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("a\0")]
    [InlineData("\u007f")]
    [InlineData("schl\u00fcssel")]
    public void What_is_not_visible_ASCII_is_refused(string key) => AssertRefused(Read(key));

    [Fact]
    public void Two_keys_are_none() => AssertRefused(Read(new(["a", "b"])));

    [Fact]
    public async Task An_answer_given_again_says_so()
    {
        var http = new DefaultHttpContext();
        await IdempotencyKey.Replayed(Problems.NotFound()).ExecuteAsync(http);
        Assert.Equal("true", http.Response.Headers["Idempotency-Replayed"]);
        Assert.Equal(404, http.Response.StatusCode);
    }

    private static void AssertRefused(IdempotencyKey key)
    {
        Assert.Null(key.Value);
        Assert.Equal(["/Idempotency-Key"], key.Refusal!.Errors!.Select(error => error.Pointer));
    }

    private static IdempotencyKey Read(StringValues key)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["Idempotency-Key"] = key;
        return IdempotencyKey.Read(request);
    }
}
