using System.Text;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Tickets;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Http;

public sealed class JsonBodyTests
{
    private const string Ticket = """{"title":"x","description":"y"}""";

    [Fact]
    public async Task Bodies_have_the_same_hash_when_their_bytes_are_the_same()
    {
        var hash = (await ReadAsync(Ticket)).Hash;
        Assert.Equal(hash, (await ReadAsync(Ticket)).Hash);
        Assert.NotEqual(hash, (await ReadAsync(Ticket + " ")).Hash);
        Assert.Equal(64, hash.Length);
    }

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("application/json; charset=utf-8", null)]
    [InlineData("application/json;charset=\"UTF-8\"", null)]
    [InlineData("Application/JSON; v=1", null)]
    [InlineData("application/merge-patch+json", null)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("text/json", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("json", 415)]
    [InlineData("\0", 415)]
    [InlineData("", 415)]
    [InlineData(null, 415)]
    public async Task A_body_is_labelled_as_JSON_in_UTF8(string? type, int? status) =>
        Assert.Equal(status, (await ReadAsync(Ticket, type)).Refusal?.Status);

    [Theory]
    [InlineData("identity", null)]
    [InlineData("gzip", 415)]
    [InlineData("br, identity", 415)]
    public async Task A_body_is_not_packed(string coding, int? status) =>
        Assert.Equal(status, (await ReadAsync(Ticket, coding: coding)).Refusal?.Status);

    [Fact]
    public async Task A_byte_order_mark_is_overlooked()
    {
        Assert.Equal("x", (await ReadAsync("\ufeff" + Ticket)).Value!.Title);
        Assert.Equal(400, (await ReadAsync("\ufeff\ufeff" + Ticket)).Refusal!.Status);
        Assert.Equal(400, (await ReadAsync("\ufeff")).Refusal!.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_route_takes_so_many_bytes_and_not_one_more(bool saysItsLength)
    {
        Assert.Null((await ReadAsync(Ticket, maxBytes: Ticket.Length, saysItsLength: saysItsLength)).Refusal);
        var refused = await ReadAsync(Ticket, maxBytes: Ticket.Length - 1, saysItsLength: saysItsLength);
        Assert.Equal(413, refused.Refusal!.Status);
    }

    private static async Task<JsonBody<OpenTicketRequest>> ReadAsync(
        string body, string? type = "application/json", string? coding = null, int maxBytes = BodyLimits.Small,
        bool saysItsLength = true)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var http = new DefaultHttpContext { Request = { ContentType = type, Body = new MemoryStream(bytes) } };
        if (coding is not null)
            http.Request.Headers.ContentEncoding = coding;
        if (saysItsLength)
            http.Request.ContentLength = bytes.Length;
        return await JsonBody<OpenTicketRequest>.ReadAsync(http.Request, maxBytes, _ => null, CancellationToken.None);
    }
}
