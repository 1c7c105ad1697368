using System.Net;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

public sealed class CorsTests(CorsFixture cors) : IClassFixture<CorsFixture>
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    [DeskTheory]
    [InlineData("agent", "/api/tickets", 200)]
    [InlineData("agent", "/api/tickets?limit=x", 400)]
    [InlineData(null, "/api/tickets", 401)]
    [InlineData("customer", "/api/reports/daily?from=2026-01-01&to=2026-01-01", 403)]
    [InlineData("agent", "/api/nothing", 404)]
    public async Task A_page_of_an_allowed_site_may_read_answers_and_problems(string? person, string path, int status)
    {
        using var answer = await SendAsync(person, "GET", path, CorsFixture.Site);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(CorsFixture.Site, Header(answer, AllowOrigin));
        Assert.Equal(["Origin"], answer.Headers.Vary);
        var exposed = Header(answer, "Access-Control-Expose-Headers")!.Split(", ");
        Assert.Empty(new[] { "ETag", "Link", "Location", "Idempotency-Replayed", "Retry-After", "X-Request-Id", "RateLimit" }
            .Except(exposed));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [DeskTheory]
    [InlineData("/api/tickets", "GET, HEAD, POST")]
    [InlineData("/api/tickets/1", "DELETE, GET, HEAD, PATCH")]
    [InlineData("/api/reports/daily", "GET, HEAD")]
    public async Task A_browser_may_ask_first_without_signing_in(string path, string methods)
    {
        using var answer = await PreflightAsync(path, CorsFixture.OtherSite);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(CorsFixture.OtherSite, Header(answer, AllowOrigin));
        Assert.Equal(methods, Header(answer, "Access-Control-Allow-Methods"));
        Assert.Equal("600", Header(answer, "Access-Control-Max-Age"));
        var headers = Header(answer, "Access-Control-Allow-Headers")!.Split(", ");
        Assert.Empty(new[]
        {
            "Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "X-Api-Key", "X-Request-Id",
            "traceparent",
        }.Except(headers));
    }

    [DeskFact]
    public async Task Where_nothing_is_nobody_may_ask_either()
    {
        using var answer = await PreflightAsync("/api/nothing", CorsFixture.Site);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [DeskTheory]
    [InlineData("https://desk.example.com.evil.example")]
    [InlineData("https://DESK.example.com")]
    [InlineData("http://desk.example.com")]
    [InlineData("https://desk.example.com:8443")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("")]
    public async Task A_foreign_page_learns_nothing(string origin)
    {
        using var answer = await SendAsync("agent", "GET", "/api/tickets", origin);
        using var preflight = await PreflightAsync("/api/tickets", origin);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, preflight.StatusCode);
        Assert.All([answer, preflight], one =>
        {
            Assert.DoesNotContain(one.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.Ordinal));
            Assert.Equal(["Origin"], one.Headers.Vary);
        });
    }

    private Task<HttpResponseMessage> PreflightAsync(string path, string origin) =>
        SendAsync(null, "OPTIONS", path, origin, ("Access-Control-Request-Method", "GET"));

    private async Task<HttpResponseMessage> SendAsync(
        string? person, string method, string path, string origin, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = cors.Desk.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (person is not null)
            request.Headers.Authorization = new("Bearer", await cors.Desk.Tokens.GetAsync(person, CancellationToken.None));
        foreach (var (name, value) in headers.Append(("Origin", origin)))
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
