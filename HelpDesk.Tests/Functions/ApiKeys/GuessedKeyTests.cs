using System.Net;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.ApiKeys;

/// <summary>Two failures a minute from each address.</summary>
public sealed class GuessedKeyTests
{
    private static readonly ApiKeySecret Secret = new(new byte[ApiKeySecret.Size]);

    private readonly CountedKeys _keys = new();
    private readonly RateLimits _limits;
    private readonly ApiKeyCallers _callers;
    private readonly Admission _admission;

    public GuessedKeyTests()
    {
        var time = new ManualTimeProvider(Given.Noon);
        _limits = new RateLimits(new RequestLimits(0, 2), new ClientAddresses(0), time);
        _callers = new ApiKeyCallers(_keys, new ApiKeyUses(_keys, time), _limits, time);
        _admission = new Admission(new RouteManifest(), new OnlyKeys(_callers), _limits);
    }

    [Fact]
    public async Task Once_an_address_has_guessed_too_often_its_guesses_are_not_looked_up()
    {
        Assert.Equal(401, await SendAsync(1));
        Assert.Equal(401, await SendAsync(2));
        Assert.Equal(2, _keys.Looks);
        Assert.Equal(429, await SendAsync(3));
        Assert.Equal(429, await SendAsync(CountedKeys.Known));
        Assert.Equal(2, _keys.Looks);
        Assert.Equal(0, await SendAsync(CountedKeys.Known, "192.0.2.2"));
    }

    [Fact]
    public async Task A_machine_that_is_known_already_is_not_hurt_by_a_guesser_behind_its_address()
    {
        Assert.Equal(0, await SendAsync(CountedKeys.Known));
        for (var i = 1; i <= 5; i++)
            await SendAsync(i);
        Assert.Equal(0, await SendAsync(CountedKeys.Known));
    }

    private async Task<int> SendAsync(int key, string address = "192.0.2.1")
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.Request.Headers[ApiKeyCallers.Header] = ApiKeyText.Write(CountedKeys.Id(key), Secret);
        return ((ProblemResult?)await _admission.RefuseAsync("GetTicket", http))?.Status ?? 0;
    }

    private sealed class OnlyKeys(ApiKeyCallers keys) : ICallers
    {
        public string Challenge(HttpRequest request) => "";

        public Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken) =>
            keys.ResolveAsync(http, cancellationToken);
    }

    /// <summary>One key, and how often it or another was looked for.</summary>
    private sealed class CountedKeys : IApiKeys
    {
        public const int Known = 7;

        public int Looks { get; private set; }

        public static ApiKeyId Id(int number) => new($"{number:x20}");

        public Task<Versioned<KeptApiKey>?> FindAsync(ApiKeyId id, CancellationToken cancellationToken)
        {
            Looks++;
            var key = new ApiKey(id, "Robot", [Scopes.TicketsRead], Given.Noon, Given.Admin.Person, null, null);
            return Task.FromResult(id == Id(Known) ? new Versioned<KeptApiKey>(new(key, Secret.ToHash()), "1") : null);
        }

        public Task NoteUseAsync(ApiKeyId id, DateTimeOffset at, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<ApiKey>> AllAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> TryAddAsync(KeptApiKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> TryDeleteAsync(Versioned<KeptApiKey> key, DateTimeOffset now, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
