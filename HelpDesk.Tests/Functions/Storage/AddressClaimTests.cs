using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>No two people have the same confirmed address.</summary>
public sealed class AddressClaimTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly DateTimeOffset Later = Given.Noon.AddMinutes(5);

    private readonly PeopleParts _parts = new(fixture.Storage);

    [Fact]
    public async Task Of_many_who_confirm_one_address_at_once_one_gets_it()
    {
        var address = PeopleParts.Address("at-once@example.com");
        var claimed = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => new PeopleParts(fixture.Storage).Store
            .TryClaimAsync(address, new PersonId($"p{i}"), Given.Noon, None)));
        Assert.Single(claimed, isClaimed => isClaimed);
    }

    [Fact]
    public async Task An_address_leads_to_whom_it_was_given_whatever_the_case()
    {
        var ada = await ConfirmAsync(await _parts.AddAsync(PeopleParts.Named("ada")), "Ada.B@Example.com");
        Assert.Equal(ada.Value.Id, await FindAsync("ada.b@example.COM"));
        Assert.Null(await FindAsync("ada.c@example.com"));
        Assert.True(await ClaimAsync("ADA.B@example.com", ada.Value.Id, Later));
        Assert.False(await ClaimAsync("ADA.B@example.com", new PersonId("another"), Later));
    }

    [Fact]
    public async Task An_address_that_was_claimed_and_never_saved_is_free_after_five_minutes()
    {
        var ada = await _parts.AddAsync(PeopleParts.Named("adele"));
        Assert.True(await ClaimAsync("orphan@example.com", ada.Value.Id, Given.Noon));
        Assert.False(await ClaimAsync("orphan@example.com", new PersonId("another"), Later.AddTicks(-1)));
        Assert.True(await ClaimAsync("orphan@example.com", new PersonId("another"), Later));
    }

    [Fact]
    public async Task Whoever_has_another_address_no_longer_holds_the_old_one()
    {
        var ada = await ConfirmAsync(await _parts.AddAsync(PeopleParts.Named("moved")), "old@example.com");
        await ConfirmAsync(ada, "new@example.com", Later);
        Assert.Null(await FindAsync("old@example.com"));
        Assert.Equal(ada.Value.Id, await FindAsync("new@example.com"));
    }

    [Fact]
    public async Task A_claim_that_is_young_is_left_to_become_an_orphan()
    {
        var ada = await ConfirmAsync(await _parts.AddAsync(PeopleParts.Named("hasty")), "young@example.com");
        await ConfirmAsync(ada, "younger@example.com", Later.AddTicks(-1));
        Assert.Equal(ada.Value.Id, await FindAsync("young@example.com"));
        Assert.True(await ClaimAsync("young@example.com", new PersonId("another"), Later));
    }

    [Fact]
    public async Task An_old_claim_that_somebody_has_taken_over_is_theirs()
    {
        var ada = await ConfirmAsync(await _parts.AddAsync(PeopleParts.Named("first-bearer")), "handed-on@example.com");
        var bob = await _parts.AddAsync(PeopleParts.Named("next-bearer"));
        // Ada gives it up, and is held up just before she deletes her claim.
        var deleting = new GatedTransport(request => request.Name() == "DELETE people");
        var changing = new PeopleParts(fixture.Clients(once: deleting)).TrySaveAsync(
            ada.Value with { Email = null }, ada, Later);
        await deleting.Gate.Reached;
        await ConfirmAsync(bob, "handed-on@example.com", Later);
        deleting.Gate.Open();

        Assert.True(await changing);
        Assert.Equal(bob.Value.Id, await FindAsync("handed-on@example.com"));
    }

    [Fact]
    public async Task A_claim_that_can_not_be_deleted_fails_nobody()
    {
        var ada = await ConfirmAsync(await _parts.AddAsync(PeopleParts.Named("unlucky")), "stuck@example.com");
        var broken = new FaultyTransport { BreaksBefore = request => request.Name() == "DELETE people" };
        Assert.True(await new PeopleParts(fixture.Clients(once: broken)).TrySaveAsync(
            ada.Value with { Email = null }, ada, Later));
        Assert.Null((await _parts.FindAsync(ada.Value.Id)).Value.Email);
        Assert.True(await ClaimAsync("stuck@example.com", new PersonId("another"), Later));
    }

    private async Task<Versioned<Person>> ConfirmAsync(Versioned<Person> person, string address, DateTimeOffset? at = null)
    {
        Assert.True(await ClaimAsync(address, person.Value.Id, at ?? Given.Noon));
        Assert.True(await _parts.TrySaveAsync(person.Value with { Email = PeopleParts.Address(address) }, person, at));
        return await _parts.FindAsync(person.Value.Id);
    }

    private Task<bool> ClaimAsync(string address, PersonId person, DateTimeOffset at) =>
        _parts.Store.TryClaimAsync(PeopleParts.Address(address), person, at, None);

    private Task<PersonId?> FindAsync(string address) => _parts.Store.FindIdAsync(PeopleParts.Address(address), None);
}
