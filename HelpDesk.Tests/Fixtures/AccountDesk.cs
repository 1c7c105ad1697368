using System.Net;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Accounts.Sessions;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The desk's accounts in this process, on a real storage, with a clock that tests move.</summary>
public sealed class AccountDesk : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private InProcessDesk? _desk;

    internal ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    internal CountingHasher Hasher { get; } = new();

    internal CountingTransport Storage => _desk!.Storage;

    internal PeopleParts People => new(_desk!.Get<HelpDesk.Functions.Storage.StorageClients>(), Time);

    public async Task InitializeAsync() => _desk = await InProcessDesk.StartAsync(None, services => services
        .AddSingleton<TimeProvider>(Time)
        .AddSingleton<IPasswordHasher<Account>>(Hasher));

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
    }

    internal T Get<T>()
        where T : notnull => _desk!.Get<T>();

    /// <summary>Somebody with a password; user name and address are made of the name.</summary>
    internal async Task<Person> AddAsync(string name, string? password, Func<Person, Person>? change = null)
    {
        var person = PeopleParts.Named(name);
        var hash = password is null ? null : Hasher.HashPassword(new Account(person, stored: null), password);
        person = person with
        {
            Credentials = new Credentials(hash, Guid.NewGuid().ToString("N")),
            Email = PeopleParts.Address($"{name}@example.com"),
        };
        person = change?.Invoke(person) ?? person;
        if (person.Email is { } address)
            Assert.True(await People.Store.TryClaimAsync(address, person.Id, Time.GetUtcNow(), None));
        return (await People.AddAsync(person)).Value;
    }

    /// <param name="host">The name by which the desk was called.</param>
    internal HttpContext Request(string host = "localhost", string? token = null)
    {
        var http = new DefaultHttpContext { RequestServices = _desk!.Services.CreateScope().ServiceProvider };
        http.Connection.LocalIpAddress = IPAddress.Loopback;
        http.Request.Host = new HostString(host);
        if (token is not null)
            http.Request.Headers.Authorization = $"Bearer {token}";
        return http;
    }

    internal Task<SignInOutcome> SignInAsync(string name, string password, string from = "here", string host = "localhost") =>
        Get<SignIn>().RunAsync(name, password, TicketChannel.Web, from, Request(host), None);

    internal async Task<TokenResponse> TokensAsync(Person person) =>
        await Get<StartSession>().RunAsync(person, TicketChannel.Web, None);

    internal Task<TokenResponse?> RefreshAsync(string refreshToken) =>
        Get<RefreshSession>().RunAsync(refreshToken, Request(), None);

    /// <summary>Who the desk takes the bearer of an access token for; null: nobody.</summary>
    internal Task<Caller?> CallerAsync(string accessToken, string host = "localhost") =>
        Get<SessionCallers>().ResolveAsync(Request(host, accessToken), None);
}
