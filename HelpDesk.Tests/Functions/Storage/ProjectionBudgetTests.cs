using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What the queue side costs in storage operations for each announcement.</summary>
public sealed class ProjectionBudgetTests : IClassFixture<StorageFixture>
{
    private static int _last;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly CountingTransport _storage = new();
    private readonly DeskParts _parts;

    public ProjectionBudgetTests(StorageFixture fixture) => _parts = new DeskParts(fixture.Clients(_storage, _storage));

    [Fact]
    public async Task The_first_ticket_of_a_requester() => await CostsAsync(
        await _parts.OpenAsync(_id, by: Newcomer()),
        "1 PATCH requesters", "1 POST requesters", "1 POST tickets", "1 PUT activity", "2 GET requesters", "3 PUT views",
        "4 GET tickets");

    [Fact]
    public async Task A_new_ticket()
    {
        var requester = Newcomer();
        await _parts.ProjectAsync(await _parts.OpenAsync(_id, by: requester));
        await CostsAsync(
            await _parts.OpenAsync(Interlocked.Increment(ref _last), by: requester),
            "1 PATCH requesters", "1 POST tickets", "1 PUT activity", "2 GET requesters", "3 PUT views", "4 GET tickets");
    }

    [Fact]
    public async Task A_reply()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        await CostsAsync(
            await _parts.ReplyAsync(_id, Given.Customer),
            "1 PATCH requesters", "1 PUT activity", "1 PUT tickets", "3 DELETE views", "3 PUT views", "4 GET tickets");
    }

    [Fact]
    public async Task A_note_whose_row_in_the_requesters_list_stays()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        await CostsAsync(
            await _parts.NoteAsync(_id), "1 PUT activity", "1 PUT tickets", "2 DELETE views", "3 PUT views", "4 GET tickets");
    }

    [Fact]
    public async Task Two_events_of_one_command()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        await CostsAsync(
            await _parts.AssignAsync(_id, Given.Agent),
            "1 POST $batch", "1 PUT tickets", "3 DELETE views", "3 PUT views", "4 GET tickets");
    }

    [Fact]
    public async Task A_removal_and_what_takes_it_back()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        await CostsAsync(
            await _parts.RemoveAsync(_id), "1 PUT activity", "1 PUT tickets", "1 PUT views", "3 DELETE views", "4 GET tickets");
        await CostsAsync(
            await _parts.RestoreAsync(_id), "1 DELETE views", "1 PUT activity", "1 PUT tickets", "3 PUT views", "4 GET tickets");
    }

    [Fact]
    public async Task A_change_that_a_newer_announcement_has_projected_already()
    {
        var opened = await _parts.OpenAsync(_id);
        await _parts.ProjectAsync(await _parts.SetAsync(_id, TicketStatus.Waiting));
        await CostsAsync(opened, "3 DELETE views", "3 GET tickets");
    }

    [Fact]
    public async Task A_change_that_is_not_there_yet()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        await CostsAsync(new TicketAnnouncement(new(_id), new(Guid.NewGuid()), 2, Given.Noon), "3 GET tickets");
    }

    private Actor Newcomer() => Given.Person($"newcomer-{_id}", Role.Requester);

    private async Task CostsAsync(TicketAnnouncement announcement, params string[] expected)
    {
        _storage.Forget();
        await _parts.ProjectAsync(announcement);
        Assert.Equal(expected, _storage.Sums.Order(StringComparer.Ordinal));
    }
}
