using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Accounts;

/// <summary>The six whom everybody can be, on the emulator and nowhere else.</summary>
public sealed class AddDemoPeopleTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly StorageFixture _storage = new();

    private PeopleParts Parts => new(_storage.Storage);

    public Task InitializeAsync() => _storage.InitializeAsync();

    public Task DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task On_the_emulator_they_have_accounts_with_confirmed_addresses()
    {
        await StartAsync(Parts);
        foreach (var (id, actor) in DemoPeople.All)
        {
            var person = (await Parts.FindAsync(id)).Value;
            Assert.Equal((actor, true, true), (person.ToActor(), person.IsDemo, person.IsActive));
            Assert.Equal((id.Value, "secret"), (person.UserName?.Value, person.Credentials?.Stamp));
            Assert.Equal(id, await Parts.Store.FindIdAsync(person.UserName!, None));
            Assert.Equal(id, await Parts.Store.FindIdAsync(PeopleParts.Address($"{id}@example.com"), None));
            Assert.Equal(actor, await Parts.People.FindAsync(id, None));
        }
    }

    [Fact]
    public async Task Where_they_are_already_one_read_tells_it()
    {
        await StartAsync(Parts);
        var counting = new CountingTransport();
        await StartAsync(new PeopleParts(_storage.Clients(counting, counting)));
        Assert.Equal(["GET people"], counting.Requests);
    }

    [Fact]
    public async Task A_start_that_was_cut_off_is_made_up_for_by_the_next()
    {
        var count = 0;
        var dying = new FaultyTransport { DiesBefore = request => request.Name() == "POST people" && ++count > 7 };
        await Assert.ThrowsAsync<Death>(() => StartAsync(new PeopleParts(_storage.Clients(rest: dying))));
        await StartAsync(Parts);
        foreach (var id in DemoPeople.All.Keys)
            Assert.NotNull(await Parts.Store.FindAsync(id, None));
    }

    [Fact]
    public async Task Anywhere_else_nobody_is_added()
    {
        var counting = new CountingTransport();
        await StartAsync(new PeopleParts(_storage.Clients(counting, counting)), isEmulated: false);
        Assert.Empty(counting.Requests);
    }

    private static Task StartAsync(PeopleParts parts, bool isEmulated = true) => new AddDemoPeople(
        new Emulated(isEmulated), parts.Store, () => new Credentials("hash", "secret"), TimeProvider.System)
        .StartingAsync(None);

    private sealed record Emulated(bool KeepsTheData) : IEmulator
    {
        public bool Serves(HttpContext http) => KeepsTheData;
    }
}
