using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>What no well-behaved client sends gets its documented answer.</summary>
public sealed class BadRequestTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private static readonly string[] Nasty =
    [
        "", "%27", "%27%20or%20%271%27%20eq%20%271", "%22", "%00", "%0A", "%0D%0AX-Evil:1", "%FF", "%ED%A0%80", "%C0%AF", "%zz",
        "%", "%25", "%F0%9F%94%A5", "%E2%80%8B", "-1", "0", "99999999999999999999", "1e3", "0x1", "NaN", "null", "..%2F..%2F",
        ",", ",,",
    ];

    public static TheoryData<string> Parameters =>
    [
        "/api/tickets?limit={0}",
        "/api/tickets?status={0}",
        "/api/tickets?status=open,{0}",
        "/api/tickets?cursor={0}",
        "/api/tickets?limit=1&limit={0}",
        "/api/tickets?stauts={0}",
        "/api/tickets?{0}=1",
        "/api/reports/daily?from={0}&to=2026-01-02",
        "/api/reports/daily?from=2026-01-01&to={0}",
        "/api/reports/daily?from=2026-01-01&to=2026-01-02&by={0}",
    ];

    [DeskTheory]
    [MemberData(nameof(Parameters))]
    public async Task No_text_in_a_query_does_more_than_get_refused_by_name(string template)
    {
        foreach (var text in Nasty)
        {
            // Of "?=1" nothing is a parameter.
            if (text.Length == 0 && template.Contains("?{0}", StringComparison.Ordinal))
                continue;
            var target = template.Replace("{0}", text, StringComparison.Ordinal);
            var answer = await RawHttp.SendAsync(desk.Desk.Address, "GET", target, await desk.SignedInAsync("agent"));
            Assert.True(RawHttp.StatusOf(answer) == 400, $"{target}: {answer}");
            Assert.Contains("\"code\":\"invalid\"", answer, StringComparison.Ordinal);
            Assert.Contains("\"errors\":[{\"pointer\":\"/", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\r\nX-Evil", answer, StringComparison.Ordinal);
        }
    }

    [DeskTheory]
    [InlineData("/api/tickets/%00")]
    [InlineData("/api/tickets/%FF")]
    [InlineData("/api/tickets/%ED%A0%80")]
    [InlineData("/api/tickets/1%00")]
    [InlineData("/api/tickets/1e3")]
    [InlineData("/api/tickets/1.0")]
    [InlineData("/api/tickets/%2B1")]
    [InlineData("/api/tickets/%20%31")]
    [InlineData("/api/tickets/0x1")]
    [InlineData("/api/tickets/\u00d9\u00a1")]
    [InlineData("/api/tickets/99999999999")]
    [InlineData("/api/tickets/-0")]
    [InlineData("/api/tickets/..%2f..%2f")]
    public async Task An_address_with_what_is_no_number_is_no_ticket(string path)
    {
        var answer = await RawHttp.SendAsync(desk.Desk.Address, "GET", path, await desk.SignedInAsync("agent"));
        // What no server may take for an address ends at the server, with an empty 400.
        Assert.Contains(RawHttp.StatusOf(answer), new[] { 400, 404 });
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
    }

    [DeskTheory]
    [InlineData("If-None-Match: abc", 400)]
    [InlineData("If-None-Match: \"abc", 400)]
    [InlineData("If-None-Match: \"a b\"", 400)]
    [InlineData("If-None-Match:", 400)]
    [InlineData("If-None-Match: *, \"a\"", 400)]
    [InlineData("If-None-Match: \"old\", W/\"older\"", 200)]
    [InlineData("If-None-Match: *", 304)]
    public async Task A_list_of_tags_is_one_or_is_refused_wherever_it_is_heeded(string header, int status)
    {
        using var agent = desk.As("agent");
        using var opened = await agent.PostJsonAsync("/api/tickets", """{"title":"x","description":"y"}""");
        foreach (var path in new[] { opened.Headers.Location!.OriginalString, "/api/openapi.json" })
        {
            var answer = await RawHttp.SendAsync(desk.Desk.Address, "GET", path, await desk.SignedInAsync("agent"), header);
            Assert.Equal(status, RawHttp.StatusOf(answer));
            if (status == 400)
                Assert.Contains("\"pointer\":\"/If-None-Match\"", answer, StringComparison.Ordinal);
        }
    }

    [DeskTheory]
    [InlineData("If-None-Match: \"a\0b\"")]
    [InlineData("Authorization: Development \0")]
    [InlineData("X-Request-Id: \u00ff")]
    [InlineData("no colon")]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length: 99999999999999999999")]
    public async Task What_is_no_HTTP_ends_at_the_server(string header)
    {
        var answer = await RawHttp.SendAsync(desk.Desk.Address, "GET", "/api/tickets", header);
        Assert.Equal(400, RawHttp.StatusOf(answer));
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
    }

    [DeskFact]
    public async Task A_cursor_longer_than_any_address_may_be_ends_at_the_server()
    {
        var target = $"/api/tickets?cursor={new string('A', 20_000)}";
        var answer = await RawHttp.SendAsync(desk.Desk.Address, "GET", target, await desk.SignedInAsync("agent"));
        Assert.Equal(414, RawHttp.StatusOf(answer));
    }

    [DeskTheory]
    [InlineData("GET", "/api/health")]
    [InlineData("GET", "/api/openapi.json")]
    [InlineData("GET", "/api/tickets")]
    [InlineData("GET", "/api/tickets?limit=0")]
    [InlineData("GET", "/api/tickets/999999")]
    [InlineData("GET", "/api/reports/daily?from=2026-01-01&to=2026-01-02")]
    public async Task Asking_for_the_head_gets_the_head_of_the_answer_and_no_body(string method, string path)
    {
        using var agent = desk.As("agent");
        using var whole = await agent.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        using var head = await agent.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(Names(whole), Names(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        // How the body travels is not part of what HEAD must say (RFC 9110, 9.3.2).
        static IEnumerable<string> Names(HttpResponseMessage answer) =>
            answer.Headers.Select(header => header.Key).Where(name => name != "Transfer-Encoding").Order();
    }

    [DeskTheory]
    [InlineData("BREW", "/api/tickets", "GET, HEAD, POST")]
    [InlineData("PATCH", "/api/tickets", "GET, HEAD, POST")]
    [InlineData("OPTIONS", "/api/tickets", "GET, HEAD, POST")]
    [InlineData("TRACE", "/api/health", "GET, HEAD")]
    [InlineData("POST", "/api/openapi.json", "GET, HEAD")]
    [InlineData("DELETE", "/api/reports/daily?from=x", "GET, HEAD")]
    public async Task A_verb_that_an_address_lacks_is_answered_with_those_it_has(string method, string path, string allow)
    {
        using var agent = desk.As("agent");
        using var answer = await agent.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
    }

    [DeskTheory]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("text/plain", null)]
    [InlineData("application/json", "gzip")]
    [InlineData("application/json", "br")]
    public async Task A_body_in_another_form_than_UTF8_JSON_is_of_the_wrong_type(string type, string? coding)
    {
        using var agent = desk.As("agent");
        using var body = new ByteArrayContent(Encoding.Unicode.GetBytes("""{"title":"x","description":"y"}"""));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (coding is not null)
            body.Headers.ContentEncoding.Add(coding);
        using var answer = await agent.PostAsync(new Uri("/api/tickets", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("unsupported-media-type", (await answer.JsonAsync()).GetProperty("code").GetString());
        Assert.Equal(coding is null ? [] : ["identity"], Values(answer, "Accept-Encoding"));
    }

    [DeskTheory]
    [InlineData(40_000_000)]
    [InlineData(90_000_000)]
    public async Task A_body_that_says_it_is_too_large_is_refused_before_it_comes(int length)
    {
        var answer = await RawHttp.SendAsync(
            desk.Desk.Address, "POST", "/api/tickets",
            await desk.SignedInAsync("agent"), "Content-Type: application/json", $"Content-Length: {length}");
        Assert.Equal(413, RawHttp.StatusOf(answer));
        Assert.Contains("\"detail\":\"The body must not be larger than 524288 bytes.\"", answer, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Values(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values : [];
}
