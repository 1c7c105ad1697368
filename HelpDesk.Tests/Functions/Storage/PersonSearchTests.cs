using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Looking for somebody of whom one knows the name, the user name or the address.</summary>
public sealed class PersonSearchTests : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly PeopleParts _parts;
    private readonly ListPeople _list;

    public PersonSearchTests(StorageFixture fixture)
    {
        _parts = new PeopleParts(fixture.Storage);
        _list = new ListPeople(_parts.Lists, _parts.Store);
    }

    public async Task InitializeAsync()
    {
        await AddAsync(new(new("1"), "Ann Archer", Role.Agent, Given.Noon) { UserName = UserName.Find("zed") });
        await AddAsync(new(new("2"), "Zed Archer", Role.Requester, Given.Noon) { UserName = UserName.Find("ann") });
        await AddAsync(new(new("3"), "Zedna", Role.Admin, Given.Noon) { NewEmail = PeopleParts.Address("not@example.com") });
        var address = PeopleParts.Address("sure@example.com");
        await _parts.Store.TryClaimAsync(address, new("4"), Given.Noon, None);
        await AddAsync(new(new("4"), "Dora", Role.Requester, Given.Noon) { Email = address });
        // Two orphans: nobody bears what they claim.
        await _parts.Store.TryClaimAsync(PeopleParts.Address("orphan@example.com"), new("1"), Given.Noon, None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(null, "1,4,2,3")]
    [InlineData("zed", "1,2,3")]
    [InlineData("ZED", "1,2,3")]
    [InlineData("ann", "2,1")]
    [InlineData("zed a", "2")]
    [InlineData("SURE@example.com", "4")]
    [InlineData("sure@example.co", "")]
    [InlineData("not@example.com", "")]
    [InlineData("orphan@example.com", "")]
    [InlineData("nobody", "")]
    [InlineData("dor", "4")]
    public async Task Whose_user_name_or_confirmed_address_it_is_comes_first(string? sought, string found)
    {
        Assert.Equal(found, await FindAsync(sought, limit: 100));
        Assert.Equal(found, await FindAsync(sought, limit: 1));
        Assert.Equal(found, await FindAsync(sought, limit: 2));
    }

    [Theory]
    [InlineData(Role.Agent, "1")]
    [InlineData(Role.Requester, "2")]
    [InlineData(Role.Admin, "3")]
    public async Task Only_the_role_that_is_wanted_comes(Role role, string found) =>
        Assert.Equal(found, await FindAsync("zed", limit: 1, role));

    private async Task<string> FindAsync(string? sought, int limit, params Role[] roles)
    {
        var found = new List<string>();
        for (var (after, goesOn) = (default(string), true); goesOn; goesOn = after is not null)
        {
            Page<PersonSummary> page = await _list.RunAsync(roles, sought, limit, after, None);
            Assert.InRange(page.Items.Count, 0, limit);
            found.AddRange(page.Items.Select(person => person.Id.Value));
            after = page.Next;
        }

        return string.Join(',', found);
    }

    private async Task AddAsync(Person person) => Assert.True(await _parts.TryAddAsync(person));
}
