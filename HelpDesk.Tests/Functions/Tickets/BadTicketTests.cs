using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

public sealed class BadTicketTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Tickets = "/api/tickets";

    [DeskTheory]
    [InlineData("""{}""", "/description,/title")]
    [InlineData("""{"title":"","description":"  "}""", "/description,/title")]
    [InlineData("""{"title":null,"description":"x"}""", "/title")]
    [InlineData("""{"title":"two\nlines","description":"x"}""", "/title")]
    [InlineData("""{"title":"nul \u0000","description":"nul \u0000"}""", "/description,/title")]
    [InlineData("""{"title":"lone \ud800","description":"x"}""", "/title")]
    [InlineData("""{"title":7,"description":["x"],"priority":"huge"}""", "/description,/priority,/title")]
    [InlineData("""{"title":"x","description":"x","priority":1}""", "/priority")]
    [InlineData("""{"title":"x","description":"x","requester":"me","Title":"y"}""", "/Title,/requester")]
    [InlineData("""{"title":"x","title":"y","description":"x"}""", "/title")]
    [InlineData("""{"title":"x","description":"x","tags":["ok","","a\tb",null]}""", "/tags/1,/tags/2,/tags/3")]
    [InlineData("""{"title":"x","description":"x","tags":["ok",7]}""", "/tags/1")]
    [InlineData("""{"title":"x","description":"x","fields":{"a/b":"","~":null}}""", "/fields/a~1b,/fields/~0")]
    [InlineData("""{"title":"x","description":"x","category":""}""", "/category")]
    [InlineData("""{"title":"x","description":"x","category":"a,b","tags":["a,b"]}""", "/category,/tags/0")]
    [InlineData("""{"title":"","description":"","priority":1,"tags":["",1]}""", "/description,/priority,/tags/0,/tags/1,/title")]
    [InlineData("""{"title":"x","description":"x","fields":{"a.b":7,"x y":"","o":{}}}""", "/fields/a.b,/fields/o,/fields/x y")]
    [InlineData("""{"title":"x","description":"x","fields":{"a":"1","a":"2"}}""", "/fields/a")]
    [InlineData("""{"title":"x","description":"x","fields":[],"tags":{}}""", "/fields,/tags")]
    [InlineData("""{"title":"x","description":"x","priority":"High"}""", "/priority")]
    [InlineData("""{"title":"x","description":"x","priority":"low, high"}""", "/priority")]
    [InlineData("""{"title":"\u200b","description":"\u2060\u200d"}""", "/description,/title")]
    [InlineData("""{"title":"a\u2028b","description":"a\u2028b"}""", "/title")]
    [InlineData("""[]""", "")]
    [InlineData("""null""", "")]
    [InlineData("""{"title":""", "")]
    [InlineData("", "")]
    [InlineData("""{"title":"x","description":"x"} more""", "")]
    public async Task Everything_that_is_wrong_is_named_at_once(string body, string pointers)
    {
        using var customer = desk.As("customer");
        using var answer = await customer.PostJsonAsync(Tickets, body);
        var problem = await answer.JsonAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("invalid", problem.GetProperty("code").GetString());
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("traceId").GetString());
        Assert.Equal(pointers, string.Join(',', problem.Pointers()));
    }

    [DeskTheory]
    [InlineData(201, 1, "/title")]
    [InlineData(1, 32_001, "/description")]
    [InlineData(201, 32_001, "/description,/title")]
    public async Task A_text_that_is_one_character_too_long_is_refused(int title, int description, string pointers)
    {
        using var customer = desk.As("customer");
        var body = $$"""{"title":"{{new string('x', title)}}","description":"{{new string('x', description)}}"}""";
        using var answer = await customer.PostJsonAsync(Tickets, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(pointers, string.Join(',', (await answer.JsonAsync()).Pointers()));
    }

    [DeskFact]
    public async Task A_body_nested_deeper_than_any_ticket_is_no_ticket()
    {
        using var customer = desk.As("customer");
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 10_000));
        using var answer = await customer.PostJsonAsync(Tickets, deep);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [DeskFact]
    public async Task Bytes_that_are_no_UTF8_are_no_ticket()
    {
        using var customer = desk.As("customer");
        using var body = new ByteArrayContent([.. "{\"title\":\""u8, 0xC3, 0x28, .. "\",\"description\":\"x\"}"u8]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await customer.PostAsync(new Uri(Tickets, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [DeskTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_ten_megabytes_is_too_large(bool chunked)
    {
        using var customer = desk.As("customer");
        using var request = new HttpRequestMessage(HttpMethod.Post, Tickets);
        request.Headers.TransferEncodingChunked = chunked;
        request.Content = Json.Body($$"""{"title":"x","description":"{{new string('x', 10_000_000)}}"}""");
        using var answer = await customer.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("too-large", (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [DeskFact]
    public async Task A_body_that_is_no_JSON_is_of_the_wrong_type()
    {
        using var customer = desk.As("customer");
        using var body = new StringContent("title=x&description=y", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await customer.PostAsync(new Uri(Tickets, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("unsupported-media-type", (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [DeskFact]
    public async Task Nothing_of_a_refused_ticket_is_kept()
    {
        using var customer = desk.As("customer3");
        using var refused = await customer.PostJsonAsync(Tickets, """{"title":"x","description":"","tags":[""]}""");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, (await customer.GetJsonAsync(Tickets)).GetProperty("items").GetArrayLength());
    }
}
