using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Whatever is cut off, and in whatever order things come: in the end everybody stands where they belong.</summary>
public sealed class PersonProjectionTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static int _last;

    private readonly PeopleParts _parts = new(fixture.Storage);

    private readonly string _name = $"person-{Interlocked.Increment(ref _last)}";

    [Fact]
    public async Task A_change_moves_somebody_in_the_lists_at_once()
    {
        var ada = await _parts.AddAsync(New());
        Assert.Equal(["l|requester: Ada"], await _parts.PlacesAsync(ada.Value.Id));
        ada = await _parts.SaveAsync(ada, person => person with { Role = Role.Admin });
        Assert.Equal(["l|admin: Ada"], await _parts.PlacesAsync(ada.Value.Id));
        ada = await _parts.SaveAsync(ada, person => person with { Name = "Ada B" });
        Assert.Equal(["l|admin: Ada B"], await _parts.PlacesAsync(ada.Value.Id));
        // Another name, and the same row.
        ada = await _parts.SaveAsync(ada, person => person with { Name = "ADA b" });
        Assert.Equal(["l|admin: ADA b"], await _parts.PlacesAsync(ada.Value.Id));
    }

    [Theory]
    [InlineData("PUT people")]
    [InlineData("DELETE people")]
    public async Task What_the_writer_could_not_show_the_queue_shows(string cut)
    {
        var before = await _parts.AddAsync(New());
        var broken = new FaultyTransport { BreaksBefore = request => request.Name() == cut };
        var changed = before.Value with { Name = "Bea", Role = Role.Agent };
        Assert.True(await new PeopleParts(fixture.Clients(once: broken)).TrySaveAsync(changed, before));
        Assert.NotEqual(["l|agent: Bea"], await _parts.PlacesAsync(changed.Id));

        Assert.Equal(PersonChangeOutcome.Settled, await _parts.ProjectAsync(Announcement(changed, before)));
        Assert.Equal(["l|agent: Bea"], await _parts.PlacesAsync(changed.Id));
    }

    [Fact]
    public async Task Somebody_whose_writer_died_after_adding_them_is_shown_by_the_queue()
    {
        var person = New();
        var dying = new FaultyTransport { DiesBefore = request => request.Name() == "PUT people" };
        await Assert.ThrowsAsync<Death>(() => new PeopleParts(fixture.Clients(once: dying)).TryAddAsync(person));
        Assert.Empty(await _parts.PlacesAsync(person.Id));
        Assert.Equal(PersonChangeOutcome.Settled, await _parts.ProjectAsync(Announcement(person)));
        Assert.Equal(["l|requester: Ada"], await _parts.PlacesAsync(person.Id));
    }

    [Fact]
    public async Task A_writer_who_shows_late_is_put_right()
    {
        var first = await _parts.AddAsync(New());
        var showing = new GatedTransport(request => request.Name() == "PUT people");
        var changed = first.Value with { Name = "Bea" };
        var late = new PeopleParts(fixture.Clients(once: showing)).TrySaveAsync(changed, first);
        await showing.Gate.Reached;
        var second = await _parts.FindAsync(changed.Id);
        var third = await _parts.SaveAsync(second, person => person with { Name = "Cleo" });
        showing.Gate.Open();
        Assert.True(await late);

        Assert.Equal(["l|requester: Bea", "l|requester: Cleo"], await _parts.PlacesAsync(changed.Id));
        await _parts.ProjectAsync(Announcement(changed, first));
        await _parts.ProjectAsync(Announcement(third.Value, second));
        Assert.Equal(["l|requester: Cleo"], await _parts.PlacesAsync(changed.Id));
    }

    [Fact]
    public async Task Somebody_who_moves_while_they_are_shown_is_shown_again()
    {
        var first = await _parts.AddAsync(New());
        var second = await _parts.SaveAsync(first, person => person with { Name = "Bea" });
        var showing = new GatedTransport(request => request.Name() == "PUT people");
        var projecting = new PeopleParts(fixture.Clients(rest: showing)).ProjectAsync(Announcement(second.Value, first));
        await showing.Gate.Reached;
        var third = await _parts.SaveAsync(second, person => person with { Role = Role.Agent });
        await _parts.ProjectAsync(Announcement(third.Value, second));
        showing.Gate.Open();

        Assert.Equal(PersonChangeOutcome.Settled, await projecting);
        Assert.Equal(["l|agent: Bea"], await _parts.PlacesAsync(first.Value.Id));
    }

    [Fact]
    public async Task Somebody_who_is_back_where_they_were_stays_there()
    {
        var first = await _parts.AddAsync(New());
        var second = await _parts.SaveAsync(first, person => person with { Name = "Bea" });
        var third = await _parts.SaveAsync(second, person => person with { Name = "Ada" });
        foreach (var announcement in new[] { Announcement(third.Value, second), Announcement(second.Value, first) })
            await _parts.ProjectAsync(announcement);
        Assert.Equal(["l|requester: Ada"], await _parts.PlacesAsync(first.Value.Id));
    }

    [Fact]
    public async Task An_announcement_waits_five_minutes_for_its_person_and_then_gives_up()
    {
        var announcement = Announcement(New());
        Assert.Equal(PersonChangeOutcome.TooEarly, await _parts.ProjectAsync(announcement));
        var end = TimeSpan.FromMinutes(5);
        Assert.Equal(
            PersonChangeOutcome.TooEarly, await _parts.ProjectAsync(announcement, end - TimeSpan.FromTicks(1)));
        Assert.Equal(PersonChangeOutcome.NeverCame, await _parts.ProjectAsync(announcement, end));
    }

    [Fact]
    public async Task An_announcement_waits_for_its_change_and_not_only_for_its_person()
    {
        var before = await _parts.AddAsync(New());
        var announcement = Announcement(before.Value with { Name = "Bea" }, before);
        Assert.Equal(PersonChangeOutcome.TooEarly, await _parts.ProjectAsync(announcement));
        Assert.Equal(PersonChangeOutcome.NeverCame, await _parts.ProjectAsync(announcement, TimeSpan.FromMinutes(5)));
        await _parts.SaveAsync(before, person => person with { Role = Role.Agent });
        Assert.Equal(PersonChangeOutcome.Settled, await _parts.ProjectAsync(announcement));
        Assert.Equal(["l|agent: Ada"], await _parts.PlacesAsync(before.Value.Id));
    }

    private static PersonAnnouncement Announcement(Person person, Versioned<Person>? before = null) => new(
        person.Id,
        [.. new[] { person, before?.Value ?? person }.Select(PersonPlacement.Of)],
        before?.Version,
        Mail: null,
        Given.Noon);

    private Person New() => PeopleParts.Named(_name, "Ada");
}
