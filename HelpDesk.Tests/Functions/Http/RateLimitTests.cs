using System.Net;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>
/// The limits in the running app. A minute may end in the middle of a test, so each sends until it is refused; what happens when
/// is for <see cref="AdmissionTests"/>.
/// </summary>
public sealed class RateLimitTests(LimitedDesk fixture) : IClassFixture<LimitedDesk>
{
    private readonly DeskProcess _desk = fixture.Desk;

    [DeskFact]
    public async Task Whoever_asks_too_often_is_told_when_to_ask_again()
    {
        using var client = _desk.As("agent");
        using var refused = await UntilRefusedAsync(client, "/api/tickets", "127.0.0.10", LimitedDesk.MostPerCaller);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal("too-many-requests", (await refused.JsonAsync()).GetProperty("code").GetString());
        Assert.Equal("\"caller\";q=4;w=60", refused.Headers.GetValues("RateLimit-Policy").Single());
        var seconds = refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(seconds, 1, 60);
        Assert.Equal($"\"caller\";r=0;t={seconds}", refused.Headers.GetValues("RateLimit").Single());

        using var another = _desk.As("admin");
        using var answer = await SendAsync(another, "/api/tickets", "127.0.0.10");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("\"caller\";r=3", answer.Headers.GetValues("RateLimit").Single().Split(";t=")[0]);
    }

    [DeskFact]
    public async Task Nobody_in_particular_is_refused_by_address_and_can_not_write_one_of_their_own()
    {
        using var client = _desk.As(null);
        using var refused = await UntilRefusedAsync(client, "/api/tickets", "203.0.113.20", LimitedDesk.MostPerAddress);
        Assert.Equal("\"address\";q=5;w=60", refused.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Empty(refused.Headers.WwwAuthenticate);

        using var answer = await SendAsync(client, "/api/tickets", "203.0.113.21");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [DeskFact]
    public async Task Health_is_answered_however_often_it_is_asked()
    {
        using var client = _desk.As(null);
        for (var i = 0; i < 4 * LimitedDesk.MostPerAddress; i++)
        {
            using var answer = await SendAsync(client, "/api/health", "203.0.113.30");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [DeskFact]
    public async Task A_browser_may_ask_whether_it_may_ask_as_often_as_it_likes()
    {
        using var client = _desk.As(null);
        for (var i = 0; i < 4 * LimitedDesk.MostPerAddress; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, "/api/tickets");
            request.Headers.Add("Origin", CorsFixture.Site);
            request.Headers.Add("Access-Control-Request-Method", "GET");
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
    }

    /// <summary>More than two minutes' worth at once.</summary>
    private static async Task<HttpResponseMessage> UntilRefusedAsync(HttpClient client, string path, string address, int most)
    {
        for (var i = 0; i <= 3 * most; i++)
        {
            var answer = await SendAsync(client, path, address);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
                return answer;
            Assert.True(answer.Headers.Contains("RateLimit") && answer.Headers.Contains("RateLimit-Policy"));
            answer.Dispose();
        }

        throw new InvalidOperationException("Nothing was refused.");
    }

    /// <summary>As a proxy hands on what somebody at that address sent, who also says to be somewhere else each time.</summary>
    /// <summary>With another address before it, which the caller has made up.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        // The demo people must not seem to come from elsewhere.
        var forged = address.StartsWith("127.", StringComparison.Ordinal) ? "127.0.1" : "198.51.100";
        request.Headers.Add("X-Forwarded-For", $"{forged}.{Random.Shared.Next(256)}, {address}:49152");
        return await client.SendAsync(request);
    }
}
