using System.Net;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

public sealed class HttpEdgeTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [DeskTheory]
    [InlineData("GET", "/api/health", 200)]
    [InlineData("HEAD", "/api/health", 200)]
    [InlineData("GET", "/api/health/ready", 200)]
    [InlineData("GET", "/api/openapi.json", 200)]
    [InlineData("GET", "/api/tickets", 401)]
    [InlineData("POST", "/api/tickets", 401)]
    [InlineData("GET", "/api/tickets/1", 401)]
    [InlineData("GET", "/api/reports/daily?from=2026-01-01&to=2026-01-02", 401)]
    [InlineData("GET", "/api/nothing/here", 404)]
    [InlineData("GET", "/api", 404)]
    public async Task Nobody_in_particular_gets_what_is_for_anyone(string method, string path, int status) =>
        Assert.Equal(status, (int)(await SendAsync(null, method, path)).StatusCode);

    [DeskTheory]
    [InlineData("customer", 403)]
    [InlineData("agent", 200)]
    [InlineData("admin", 200)]
    public async Task Reports_are_for_staff(string person, int status) =>
        Assert.Equal(
            status,
            (int)(await SendAsync(person, "GET", "/api/reports/daily?from=2026-01-01&to=2026-01-02")).StatusCode);

    [DeskTheory]
    [InlineData("/api/tickets/0")]
    [InlineData("/api/tickets/-1")]
    [InlineData("/api/tickets/+1")]
    [InlineData("/api/tickets/2147483648")]
    [InlineData("/api/tickets/99999999999999999999")]
    [InlineData("/api/tickets/one")]
    [InlineData("/api/tickets/1%2F2")]
    [InlineData("/api/tickets/'")]
    public async Task A_number_that_no_ticket_has_is_not_found(string path)
    {
        using var answer = await SendAsync("agent", "GET", path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("not-found", (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [DeskTheory]
    [InlineData("DELETE", "/api/tickets", "GET, HEAD, POST")]
    [InlineData("PUT", "/api/tickets/1", "DELETE, GET, HEAD, PATCH")]
    [InlineData("POST", "/api/health", "GET, HEAD")]
    public async Task A_verb_that_an_address_lacks_is_answered_with_those_it_has(string method, string path, string allow)
    {
        using var answer = await SendAsync("agent", method, path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal("method-not-allowed", (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [DeskFact]
    public async Task An_address_that_no_verb_has_is_not_found_whatever_the_verb()
    {
        using var answer = await SendAsync("agent", "POST", "/api/tickets/abc");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [DeskFact]
    public async Task A_page_of_another_site_that_resolves_to_this_machine_is_nobody()
    {
        using var client = desk.As("admin");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/tickets");
        request.Headers.Host = "desk.example.com";
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        using var claiming = new HttpRequestMessage(HttpMethod.Get, "/api/tickets");
        claiming.Headers.Host = "desk.example.com";
        claiming.Headers.Add("X-Forwarded-Host", "localhost");
        using var other = await client.SendAsync(claiming);
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [DeskFact]
    public async Task Who_is_not_known_is_told_how_to_say_who_they_are()
    {
        using var answer = await SendAsync(null, "GET", "/api/tickets");
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("unauthenticated", (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [DeskTheory]
    [InlineData("from=2026-02-01&to=2026-01-31", "/to")]
    [InlineData("from=2025-01-01&to=2026-02-05", "/to")]
    [InlineData("from=yesterday", "/from,/to")]
    [InlineData("from=2026-02-30&to=2026-03-01", "/from")]
    public async Task A_period_that_makes_no_sense_is_refused_by_name(string query, string pointers)
    {
        using var answer = await SendAsync("agent", "GET", $"/api/reports/daily?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(pointers, string.Join(',', (await answer.JsonAsync()).Pointers()));
    }

    private async Task<HttpResponseMessage> SendAsync(string? person, string method, string path)
    {
        using var client = desk.As(person);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await client.SendAsync(request);
    }
}
