using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Over storage that holds just those whom a test names.</summary>
public sealed class TableRecipientsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly StorageFixture _storage = new();
    private readonly CountingTransport _counted = new();
    private readonly ManualTimeProvider _clock = new(Given.Noon);

    private PeopleParts People => new(_storage.Storage);

    public Task InitializeAsync() => _storage.InitializeAsync();

    public Task DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task The_roster_is_all_staff_that_can_come_in_with_addresses()
    {
        var agent = await AddAsync("agent", Role.Agent);
        var admin = await AddAsync("admin", Role.Admin);
        await AddAsync("customer", Role.Requester);
        await AddAsync("gone", Role.Agent, person => person with { IsActive = false });
        var demo = await AddAsync("demo", Role.Agent, person => person with { IsDemo = true });

        AssertSame([admin, agent, demo], await Recipients().StaffAsync(None));
        AssertSame([admin, agent], await Recipients(isEmulator: false).StaffAsync(None));
    }

    [Fact]
    public async Task The_roster_is_loaded_once_a_minute_however_many_ask_for_it()
    {
        await AddAsync("agent", Role.Agent);
        var recipients = Recipients();
        var rosters = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => recipients.StaffAsync(None)));
        Assert.All(rosters, roster => Assert.Single(roster));
        Assert.Equal(["2 GET people"], _counted.Sums);

        await AddAsync("another", Role.Admin);
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Single(await recipients.StaffAsync(None));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await recipients.StaffAsync(None)).Count);
    }

    [Fact]
    public async Task Who_stands_in_two_lists_is_on_the_roster_once_as_shown_last()
    {
        var ada = await AddAsync("ada", Role.Agent);
        await People.Lists.ShowAsync(ada with { Role = Role.Admin }, None);
        AssertSame([ada with { Role = Role.Admin }], await Recipients().StaffAsync(None));
    }

    [Fact]
    public async Task Somebody_is_found_by_id_and_name_as_they_are_now()
    {
        var ada = await AddAsync("Ada", Role.Agent);
        var recipients = Recipients();
        AssertSame([ada], [(await recipients.FindAsync(ada.Id, None))!]);
        AssertSame([ada], [(await recipients.FindAsync(UserName.Find("aDa")!, None))!]);
        Assert.Equal(["3 GET people"], _counted.Sums);

        await People.SaveAsync(await People.FindAsync(ada.Id), person => person with { IsActive = false });
        Assert.Null(await recipients.FindAsync(ada.Id, None));
        Assert.Null(await recipients.FindAsync(ada.UserName!, None));
        Assert.Null(await recipients.FindAsync(new PersonId("nobody"), None));
        Assert.Null(await recipients.FindAsync(UserName.Find("nobody")!, None));
    }

    [Fact]
    public async Task One_of_the_demo_people_is_told_nothing_anywhere_but_on_the_emulator()
    {
        var demo = await AddAsync("demo", Role.Requester, person => person with { IsDemo = true });
        Assert.NotNull(await Recipients().FindAsync(demo.Id, None));
        Assert.NotNull(await Recipients().FindAsync(demo.UserName!, None));
        Assert.Null(await Recipients(isEmulator: false).FindAsync(demo.Id, None));
        Assert.Null(await Recipients(isEmulator: false).FindAsync(demo.UserName!, None));
    }

    [Fact]
    public async Task A_name_that_was_claimed_for_somebody_who_does_not_bear_it_finds_nobody()
    {
        var ada = await AddAsync("ada", Role.Agent);
        await _storage.Storage.Table(TableNames.People).UpsertEntityAsync(
            PersonClaimRow.From(PersonClaimRow.Of(UserName.Find("other")!), ada.Id, Given.Noon));
        Assert.Null(await Recipients().FindAsync(UserName.Find("other")!, None));
    }

    private static void AssertSame(IEnumerable<Person> people, IEnumerable<Recipient> recipients) => Assert.Equal(
        people.Select(person => (person.ToActor(), person.Email, person.Notifications)),
        recipients.OrderBy(one => one.Id.Value, StringComparer.Ordinal)
            .Select(one => (one.Person, one.Email, one.Preferences)));

    private async Task<Person> AddAsync(string name, Role role, Func<Person, Person>? change = null)
    {
        var person = new Person(new(name), $"Name of {name}", role, Given.Noon)
        {
            UserName = UserName.Find(name),
            Email = PeopleParts.Address($"{name}@example.com"),
        };
        return (await People.AddAsync(change?.Invoke(person) ?? person)).Value;
    }

    private TableRecipients Recipients(bool isEmulator = true)
    {
        var clients = _storage.Clients(_counted, _counted);
        var key = new TableSharedKeyCredential("mydesk", Convert.ToBase64String(new byte[32]));
        var azure = new TableServiceClient(new Uri("https://mydesk.table.core.windows.net"), key);
        var kept = isEmulator ? clients : new StorageClients(azure, azure, clients.Queues);
        return new(clients, new PeopleParts(clients).Store, new Emulator(kept), new(_clock));
    }
}
