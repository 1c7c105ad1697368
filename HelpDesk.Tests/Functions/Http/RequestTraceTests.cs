using System.Net;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

public sealed class RequestTraceTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private const string Parent = $"00-{Trace}-b7ad6b7169203331-01";

    [DeskTheory]
    [InlineData("GET", "/api/health", 200)]
    [InlineData("GET", "/api/openapi.json", 200)]
    [InlineData("GET", "/api/tickets", 200)]
    [InlineData("HEAD", "/api/tickets", 200)]
    [InlineData("GET", "/api/tickets?limit=0", 400)]
    [InlineData("GET", "/api/tickets/7", 404)]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("DELETE", "/api/tickets", 405)]
    [InlineData("POST", "/api/tickets", 415)]
    public async Task Every_answer_bears_the_callers_name_for_the_request(string method, string path, int status)
    {
        using var answer = await SendAsync("agent", method, path, ("X-Request-Id", "my-request/1"));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(["my-request/1"], answer.Headers.GetValues("X-Request-Id"));
    }

    [DeskFact]
    public async Task Whoever_is_refused_finds_the_request_again_too()
    {
        using var unknown = await SendAsync(null, "GET", "/api/tickets", ("X-Request-Id", "mine"));
        using var forbidden = await SendAsync(
            "customer", "GET", "/api/reports/daily?from=2026-01-01&to=2026-01-01", ("X-Request-Id", "mine"));

        Assert.Equal((HttpStatusCode.Unauthorized, "mine"), (unknown.StatusCode, RequestId(unknown)));
        Assert.Equal((HttpStatusCode.Forbidden, "mine"), (forbidden.StatusCode, RequestId(forbidden)));
    }

    [DeskFact]
    public async Task A_request_without_a_name_gets_one_of_its_own()
    {
        using var first = await SendAsync("agent", "GET", "/api/health");
        using var second = await SendAsync("agent", "GET", "/api/health");
        Assert.NotEqual("", RequestId(first));
        Assert.NotEqual(RequestId(first), RequestId(second));
    }

    [DeskTheory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task A_name_has_an_end(int length, bool isKept)
    {
        var name = new string('r', length);
        using var answer = await SendAsync("agent", "GET", "/api/health", ("X-Request-Id", name));
        Assert.Equal(isKept, RequestId(answer) == name);
    }

    [DeskTheory]
    [InlineData("X-Request-Id: two words")]
    [InlineData("X-Request-Id: tab\tbed")]
    [InlineData("X-Request-Id: a", "X-Request-Id: b")]
    [InlineData("X-Request-Id: \u00c3\u00bc")]
    [InlineData("X-Request-Id:")]
    public async Task A_name_that_could_break_a_log_is_not_taken_up(params string[] headers)
    {
        var answer = await RawHttp.SendAsync(desk.Desk.Address, "GET", "/api/health", headers);
        Assert.Equal(200, RawHttp.StatusOf(answer));
        Assert.Matches("\r\nX-Request-Id: [0-9a-f]{32}\r\n", answer);
    }

    [DeskFact]
    public async Task A_problem_belongs_to_the_callers_trace() => Assert.Equal(Trace, await TraceIdAsync(Parent));

    [DeskTheory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331")]
    [InlineData("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    public async Task A_trace_that_is_none_makes_way_for_a_new_one(string parent)
    {
        var first = await TraceIdAsync(parent);
        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.NotEqual(Trace, first);
        Assert.NotEqual(new string('0', 32), first);
        Assert.NotEqual(first, await TraceIdAsync(parent));
    }

    private async Task<string> TraceIdAsync(string parent)
    {
        using var answer = await SendAsync("agent", "GET", "/api/tickets/7", ("traceparent", parent));
        return (await answer.JsonAsync()).GetProperty("traceId").GetString()!;
    }

    private static string RequestId(HttpResponseMessage answer) => answer.Headers.GetValues("X-Request-Id").Single();

    private async Task<HttpResponseMessage> SendAsync(
        string? person, string method, string path, params (string Name, string Value)[] headers)
    {
        using var client = desk.As(person);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }
}
