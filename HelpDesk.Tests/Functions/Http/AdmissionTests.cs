using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>Three requests a minute from each address, five from each caller.</summary>
public sealed class AdmissionTests
{
    private const int Address = 3;

    private const int Caller = 5;

    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly RateLimits _limits;
    private readonly Admission _admission;
    private HttpContext _last = new DefaultHttpContext();

    public AdmissionTests()
    {
        _limits = new RateLimits(new RequestLimits(Caller, Address), new ClientAddresses(1), _time);
        _admission = new Admission(new RouteManifest(), new NamedCallers(), _limits);
    }

    [Fact]
    public async Task What_is_for_anyone_counts_for_the_address_whoever_calls_it()
    {
        await SendManyAsync(Address, "GetOpenApi", "agent", 0);
        Assert.Equal(429, await SendAsync("GetOpenApi", null));
        Assert.Equal("\"address\";q=3;w=60", _last.Response.Headers["RateLimit-Policy"]);
        Assert.Equal("\"address\";r=0;t=60", _last.Response.Headers["RateLimit"]);
        Assert.Equal(0, await SendAsync("GetOpenApi", null, "203.0.113.2"));
        Assert.Equal("\"address\";r=2;t=60", _last.Response.Headers["RateLimit"]);
    }

    [Fact]
    public async Task A_failed_sign_in_costs_the_address_and_once_it_has_none_left_it_is_told_no_more()
    {
        await SendManyAsync(Address, "GetTicket", "stranger", 401);
        Assert.Equal("challenge", _last.Response.Headers.WWWAuthenticate);
        Assert.Equal(429, await SendAsync("GetTicket", "stranger"));
        Assert.Equal(0, _last.Response.Headers.WWWAuthenticate.Count);
        Assert.Equal(429, await SendAsync("GetTicket", null));
        Assert.Equal(401, await SendAsync("GetTicket", "stranger", "203.0.113.2"));
    }

    [Fact]
    public async Task Somebody_signed_in_behind_a_spent_address_is_not_hurt()
    {
        await SendManyAsync(Address + 10, "GetTicket", null, null);
        await SendManyAsync(Caller, "GetTicket", "agent", 0);
        Assert.Equal("\"caller\";r=0;t=60", _last.Response.Headers["RateLimit"]);
    }

    [Fact]
    public async Task Each_caller_has_a_limit_of_their_own_wherever_they_are()
    {
        for (var i = 0; i < Caller; i++)
            Assert.Equal(0, await SendAsync("GetTicket", "agent", $"203.0.113.{i}"));
        Assert.Equal(429, await SendAsync("GetTicket", "agent"));
        Assert.Equal("\"caller\";q=5;w=60", _last.Response.Headers["RateLimit-Policy"]);
        Assert.Equal(0, await SendAsync("GetTicket", "admin"));
    }

    [Fact]
    public async Task What_a_caller_may_not_do_counts_too()
    {
        await SendManyAsync(Caller, "CountTickets", "customer", 403);
        Assert.Equal(429, await SendAsync("CountTickets", "customer"));
    }

    [Fact]
    public async Task After_the_minute_it_begins_anew()
    {
        await SendManyAsync(Address, "GetOpenApi", null, 0);
        await SendManyAsync(Caller, "GetTicket", "agent", 0);
        _time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.Equal(429, await SendAsync("GetOpenApi", null));
        Assert.Equal(429, await SendAsync("GetTicket", "agent"));
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(0, await SendAsync("GetOpenApi", null));
        Assert.Equal(0, await SendAsync("GetTicket", "agent"));
    }

    [Fact]
    public async Task Health_counts_for_nothing_and_is_answered_behind_a_spent_address()
    {
        await SendManyAsync(Address + 1, "GetOpenApi", null, null);
        await SendManyAsync(20, "Health", null, 0);
        await SendManyAsync(20, "Ready", null, 0);
        Assert.Equal(0, _last.Response.Headers["RateLimit"].Count);
    }

    [Fact]
    public async Task An_address_is_spent_when_the_next_stranger_from_there_would_be_refused()
    {
        for (var i = 0; i < Address; i++)
        {
            Assert.False(_limits.IsSpent(_last.Request));
            await SendAsync("GetTicket", null);
        }

        Assert.True(_limits.IsSpent(_last.Request));
        Assert.False(_limits.IsSpent(Request(null, "203.0.113.2").Request));
    }

    [Fact]
    public async Task Zero_is_no_limit()
    {
        var limits = new RateLimits(new RequestLimits(0, 0), new ClientAddresses(1), _time);
        var admission = new Admission(new RouteManifest(), new NamedCallers(), limits);
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(await admission.RefuseAsync("GetOpenApi", Request(null, "203.0.113.1")));
            var http = Request("agent", "203.0.113.1");
            Assert.Null(await admission.RefuseAsync("GetTicket", http));
            Assert.False(limits.IsSpent(http.Request));
            Assert.Empty(http.Response.Headers);
        }
    }

    private static DefaultHttpContext Request(string? caller, string address)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = caller;
        http.Request.Headers["X-Forwarded-For"] = $"{Guid.NewGuid()}, 198.51.100.1, {address}:49152";
        return http;
    }

    /// <summary>The refusal's status; 0: none.</summary>
    private async Task<int> SendAsync(string function, string? caller, string address = "203.0.113.1")
    {
        _last = Request(caller, address);
        var refusal = await _admission.RefuseAsync(function, _last);
        var problem = (ProblemResult?)refusal;
        Assert.Equal(problem?.Status == 429, problem?.RetryAfter is not null);
        return problem?.Status ?? 0;
    }

    /// <param name="status">Of each of them; null: whichever.</param>
    private async Task SendManyAsync(int count, string function, string? caller, int? status)
    {
        for (var i = 0; i < count; i++)
        {
            var got = await SendAsync(function, caller);
            Assert.Equal(status ?? got, got);
        }
    }

    /// <summary>Callers who just name themselves.</summary>
    private sealed class NamedCallers : ICallers
    {
        private static readonly Dictionary<string, Role> Known =
            new() { ["admin"] = Role.Admin, ["agent"] = Role.Agent, ["customer"] = Role.Requester };

        public string Challenge(HttpRequest request) => "challenge";

        public Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken) =>
            Task.FromResult(Known.TryGetValue(http.Request.Headers.Authorization.ToString(), out var role)
                ? new Caller(new(new(new($"{role}"), "Name"), role), TicketChannel.Api)
                : null);
    }
}
