using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What people cost in storage operations.</summary>
public sealed class PersonBudgetTests : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly CountingTransport _storage = new();
    private readonly PeopleParts _parts;

    public PersonBudgetTests(StorageFixture fixture) => _parts = new PeopleParts(fixture.Clients(_storage, _storage));

    [Fact]
    public Task Adding_somebody_claims_their_name_announces_writes_and_shows_them() => CostsAsync(
        () => _parts.TryAddAsync(PeopleParts.Named("added")),
        "1 GET people", "2 POST people", "1 POST people-changes", "1 PUT people");

    [Fact]
    public async Task A_name_that_is_taken_costs_three_operations()
    {
        await _parts.TryAddAsync(PeopleParts.Named("taken"));
        await CostsAsync(() => _parts.TryAddAsync(PeopleParts.Named("taken")), "2 GET people", "1 POST people");
    }

    [Fact]
    public async Task Tickets_ask_for_somebody_by_one_read()
    {
        var ada = await _parts.AddAsync(PeopleParts.Named("asked-for"));
        await CostsAsync(() => _parts.People.FindAsync(ada.Value.Id, None), "1 GET people");
    }

    [Fact]
    public async Task A_change_that_no_list_shows_is_one_write_and_one_that_moves_them_four()
    {
        var ada = await _parts.AddAsync(PeopleParts.Named("changes"));
        await CostsAsync(() => _parts.TrySaveAsync(ada.Value with { Credentials = new(null, "s") }, ada), "1 PUT people");
        ada = await _parts.FindAsync(ada.Value.Id);
        await CostsAsync(
            () => _parts.TrySaveAsync(ada.Value with { Role = Role.Agent }, ada),
            "1 DELETE people", "1 POST people-changes", "2 PUT people");
    }

    [Fact]
    public Task A_list_is_one_query_for_each_role() => CostsAsync(
        () => _parts.Lists.ListAsync([Role.Agent, Role.Admin], "a", 25, after: null, None), "2 GET people");

    private async Task CostsAsync(Func<Task> use, params string[] operations)
    {
        _storage.Forget();
        await use();
        Assert.Equal(operations, _storage.Sums);
    }
}
