using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>No two people have the same user name, whoever comes at once, and whoever dies half-way.</summary>
public sealed class UserNameClaimTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly TimeSpan Protected = TimeSpan.FromMinutes(5);

    private readonly PeopleParts _parts = new(fixture.Storage);

    [Fact]
    public async Task Fifty_who_want_one_name_at_once_are_one_who_gets_it()
    {
        Person[] people = [.. Enumerable.Range(0, 50).Select(i => PeopleParts.Named(i % 2 == 0 ? "at-once" : "AT-once"))];
        var added = await Task.WhenAll(people.Select(person => new PeopleParts(fixture.Storage).TryAddAsync(person)));

        var winner = people[Assert.Single(Enumerable.Range(0, 50), i => added[i])];
        Assert.Equal(winner.Id, await _parts.Store.FindIdAsync(winner.UserName!, None));
        foreach (var person in people)
            Assert.Equal(person == winner, await _parts.Store.FindAsync(person.Id, None) is not null);
    }

    [Fact]
    public async Task The_same_person_added_many_times_at_once_is_there_once()
    {
        var person = PeopleParts.Named("repeated");
        var added = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => new PeopleParts(fixture.Storage).TryAddAsync(person)));
        Assert.All(added, Assert.True);
        Assert.Equal(["l|requester: Name of repeated"], await _parts.PlacesAsync(person.Id));
    }

    [Fact]
    public async Task Adding_somebody_once_more_leaves_them_as_they_have_become()
    {
        var person = PeopleParts.Named("once-more");
        await _parts.SaveAsync(await _parts.AddAsync(person), before => before with { Name = "Changed" });
        Assert.True(await _parts.TryAddAsync(person, Given.Noon.AddDays(1)));
        Assert.Equal("Changed", (await _parts.FindAsync(person.Id)).Value.Name);
    }

    [Fact]
    public async Task The_same_id_under_another_name_is_refused()
    {
        var person = PeopleParts.Named("one-name");
        await _parts.AddAsync(person);
        Assert.False(await _parts.TryAddAsync(person with { UserName = UserName.Find("other-name") }));
    }

    [Fact]
    public async Task A_name_that_somebody_bears_is_taken_however_old_its_claim()
    {
        await _parts.AddAsync(PeopleParts.Named("borne"));
        Assert.False(await _parts.TryAddAsync(PeopleParts.Named("Borne"), Given.Noon.AddYears(1)));
    }

    [Fact]
    public async Task A_name_whose_claimer_died_is_free_after_five_minutes_and_not_before()
    {
        var dead = PeopleParts.Named("orphan");
        await DieAsync(dead);
        var next = PeopleParts.Named("orphan");
        Assert.False(await _parts.TryAddAsync(next, Given.Noon + Protected - TimeSpan.FromTicks(1)));
        Assert.True(await _parts.TryAddAsync(next, Given.Noon + Protected));
        Assert.Equal(next.Id, await _parts.Store.FindIdAsync(next.UserName!, None));

        // The first one is late, and gets nothing.
        Assert.False(await _parts.TryAddAsync(dead, Given.Noon + Protected));
        Assert.Null(await _parts.Store.FindAsync(dead.Id, None));
    }

    [Fact]
    public async Task Of_many_who_take_an_orphan_over_at_once_one_gets_it()
    {
        await DieAsync(PeopleParts.Named("coveted"));
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            new PeopleParts(fixture.Storage).TryAddAsync(PeopleParts.Named("coveted"), Given.Noon + Protected)));
        Assert.Single(added, isAdded => isAdded);
    }

    [Fact]
    public async Task Whoever_comes_back_to_their_own_orphan_has_it_for_five_minutes_more()
    {
        var first = PeopleParts.Named("came-back");
        await DieAsync(first);
        await DieAsync(first, Given.Noon + Protected);
        Assert.False(await _parts.TryAddAsync(PeopleParts.Named("came-back"), Given.Noon + Protected + TimeSpan.FromMinutes(4)));
        Assert.True(await _parts.TryAddAsync(first, Given.Noon + Protected + TimeSpan.FromMinutes(4)));
    }

    [Fact]
    public async Task Whoever_claimed_a_name_too_long_ago_writes_nobody()
    {
        var time = new ManualTimeProvider(Given.Noon);
        var announcing = new GatedTransport(request => request.Name() == "POST people-changes");
        var person = PeopleParts.Named("frozen");
        var adding = new PeopleParts(fixture.Clients(rest: announcing), time).TryAddAsync(person);
        await announcing.Gate.Reached;
        time.Advance(TimeSpan.FromMinutes(1));
        announcing.Gate.Open();

        await Assert.ThrowsAsync<TimeoutException>(() => adding);
        Assert.Null(await _parts.Store.FindAsync(person.Id, None));
    }

    /// <summary>After the claim, and before anything else.</summary>
    private async Task DieAsync(Person person, DateTimeOffset? now = null)
    {
        var dying = new FaultyTransport { DiesBefore = request => request.Name() == "POST people-changes" };
        await Assert.ThrowsAsync<Death>(() => new PeopleParts(fixture.Clients(rest: dying)).TryAddAsync(person, now));
    }
}
