using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>People as they are kept.</summary>
public sealed class PersonStoreTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly PeopleParts _parts = new(fixture.Storage);

    public static TheoryData<string> Ids => ["plain", "a|b", "x/y\\z#?", "ü!0041", "日本 🔥", Fires(50)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Whoever_is_added_is_read_as_they_were(string id)
    {
        var directory = new DirectoryAccount("tenant", "object", Given.Noon.AddHours(1));
        var person = new Person(new PersonId(id), "O'Neil | 日本 🔥", Role.Agent, Given.Noon)
        {
            UserName = UserName.Find($"Full-{Math.Abs(id.GetHashCode(StringComparison.Ordinal))}"),
            Email = PeopleParts.Address("Some.One+tag@example.com"),
            NewEmail = PeopleParts.Address("new@example.com"),
            IsActive = false,
            IsDemo = true,
            Directory = directory,
            Credentials = new("hash", "stamp"),
        };
        var read = (await _parts.AddAsync(person)).Value;
        Assert.Equal(person, read);
        Assert.Equal(("Some.One+tag@example.com", directory), (read.Email?.Value, read.Directory));
        Assert.Equal(new Credentials("hash", "stamp"), read.Credentials);
    }

    [Fact]
    public async Task Somebody_of_whom_little_is_known_is_read_as_they_were()
    {
        var person = new Person(new PersonId("little"), "Little", Role.Requester, Given.Noon);
        Assert.Equal(person, (await _parts.AddAsync(person)).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("p")]
    [InlineData("nobody")]
    [InlineData("'; or '1' eq '1")]
    public async Task An_id_that_nobody_has_is_nobody(string id)
    {
        Assert.Null(await _parts.Store.FindAsync(new PersonId(id), None));
        Assert.Null(await _parts.People.FindAsync(new PersonId(id), None));
    }

    [Fact]
    public async Task An_id_longer_than_any_is_nobody_and_no_failure()
    {
        var id = new PersonId(Fires(5_000));
        Assert.Null(await _parts.Store.FindAsync(id, None));
        Assert.Null(await _parts.People.FindAsync(id, None));
    }

    [Fact]
    public async Task Tickets_know_those_who_are_active()
    {
        var ada = await _parts.AddAsync(PeopleParts.Named("active", role: Role.Agent));
        Assert.Equal(ada.Value.ToActor(), await _parts.People.FindAsync(ada.Value.Id, None));
        await _parts.SaveAsync(ada, person => person with { IsActive = false });
        Assert.Null(await _parts.People.FindAsync(ada.Value.Id, None));
    }

    [Fact]
    public async Task One_of_the_demo_people_is_nobody_anywhere_but_on_the_emulator()
    {
        var demo = await _parts.AddAsync(PeopleParts.Named("demo") with { IsDemo = true });
        Assert.NotNull(await _parts.People.FindAsync(demo.Value.Id, None));

        var key = new TableSharedKeyCredential("mydesk", Convert.ToBase64String(new byte[32]));
        var tables = new TableServiceClient(new Uri("https://mydesk.table.core.windows.net"), key);
        var azure = new Emulator(new StorageClients(tables, tables, fixture.Storage.Queues));
        Assert.Null(await new TablePeople(fixture.Storage, azure).FindAsync(demo.Value.Id, None));
    }

    [Fact]
    public async Task A_name_leads_to_whom_it_was_given_whatever_the_case()
    {
        var ada = await _parts.AddAsync(PeopleParts.Named("Ada.Byron"));
        Assert.Equal(ada.Value.Id, await _parts.Store.FindIdAsync(UserName.Find("aDA.bYRON")!, None));
        Assert.Null(await _parts.Store.FindIdAsync(UserName.Find("ada.byro")!, None));
    }

    [Fact]
    public async Task Of_two_who_save_the_same_person_one_is_overtaken()
    {
        var before = await _parts.AddAsync(PeopleParts.Named("twice"));
        Assert.True(await _parts.TrySaveAsync(before.Value with { Name = "First" }, before));
        Assert.False(await _parts.TrySaveAsync(before.Value with { Name = "Second" }, before));
        Assert.Equal("First", (await _parts.FindAsync(before.Value.Id)).Value.Name);
        Assert.Equal(["l|requester: First"], await _parts.PlacesAsync(before.Value.Id));
    }

    [Fact]
    public async Task A_user_name_is_never_changed_behind_its_claim()
    {
        var before = await _parts.AddAsync(PeopleParts.Named("keeps-it"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _parts.TrySaveAsync(before.Value with { UserName = UserName.Find("another") }, before));
    }

    private static string Fires(int count) => string.Concat(Enumerable.Repeat("🔥", count));
}
