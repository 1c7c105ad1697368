using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>The answer to a write is lost, and the client itself tries again: nobody is told that they were overtaken by
/// themselves.</summary>
public sealed class CutPersonWriteTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly PeopleParts _parts = new(fixture.Storage);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whoever_was_added_is_added(int lost)
    {
        // The first of them is the claim, the second the person.
        var parts = new PeopleParts(fixture.Clients(rest: Losing("POST people", lost)));
        var person = PeopleParts.Named($"cut-{lost}");
        Assert.True(await parts.TryAddAsync(person));
        Assert.Equal(person, (await _parts.FindAsync(person.Id)).Value);
        Assert.False(await _parts.TryAddAsync(PeopleParts.Named($"cut-{lost}"), Given.Noon.AddYears(1)));
    }

    [Fact]
    public async Task What_was_saved_is_saved()
    {
        var before = await _parts.AddAsync(PeopleParts.Named("saved"));
        var parts = new PeopleParts(fixture.Clients(rest: Losing("PUT people", 1)));
        Assert.True(await parts.TrySaveAsync(before.Value with { Name = "Saved" }, before));
        Assert.Equal("Saved", (await _parts.FindAsync(before.Value.Id)).Value.Name);
    }

    [Fact]
    public async Task An_address_that_was_claimed_is_claimed()
    {
        var before = await _parts.AddAsync(PeopleParts.Named("claims"));
        var parts = new PeopleParts(fixture.Clients(rest: Losing("POST people", 1)));
        Assert.True(await parts.Store.TryClaimAsync(
            PeopleParts.Address("cut@example.com"), before.Value.Id, Given.Noon, CancellationToken.None));
    }

    private static FaultyTransport Losing(string name, int which)
    {
        var count = 0;
        return new FaultyTransport { BreaksAfter = request => request.Name() == name && ++count == which };
    }
}
