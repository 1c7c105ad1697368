using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Which rows of which lists a change moves.</summary>
public sealed class NoteAndFollowerRowTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task A_note_moves_the_ticket_in_the_lists_of_staff_and_leaves_it_in_those_of_requester_and_followers()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(1));
        await _parts.ProjectAsync(await _parts.FollowAsync(1, Given.Follower));
        await _parts.ProjectAsync(await _parts.ReplyAsync(1, Given.Customer));
        var before = await ListRows.PlacesAsync(fixture.Storage, 1);
        await _parts.ProjectAsync(await _parts.NoteAsync(1));
        var after = await ListRows.PlacesAsync(fixture.Storage, 1);

        Assert.Equal(["a|-", "f|fay", "r|carl", "s|open"], Lists(before));
        Assert.Equal(Lists(before), Lists(after));
        Assert.Equal(["f|fay", "r|carl"], Lists(before.Intersect(after)));
        await ListRows.AssertRightAsync(fixture.Storage, 1);
    }

    [Fact]
    public async Task A_note_with_a_status_moves_the_ticket_everywhere_and_shows_the_requester_the_status_time_only()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(2));
        await _parts.ProjectAsync(await _parts.DoAsync(2, ticket => ticket.Post(Given.Note(TicketStatus.Closed))));
        await ListRows.AssertRightAsync(fixture.Storage, 2);
        var head = await _parts.HeadAsync(2);
        Assert.True(head.PublicUpdatedAt < head.UpdatedAt);
        Assert.Equal(["a|-", "r|carl", "s|closed"], Lists(await ListRows.PlacesAsync(fixture.Storage, 2)));
    }

    [Fact]
    public async Task A_followers_row_comes_and_goes_with_them()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(3));
        await _parts.ProjectAsync(await _parts.FollowAsync(3, Given.Follower));
        await _parts.ProjectAsync(await _parts.FollowAsync(3, Given.OtherCustomer));
        Assert.Equal(
            ["a|-", "f|cleo", "f|fay", "r|carl", "s|open"], Lists(await ListRows.PlacesAsync(fixture.Storage, 3)));

        await _parts.ProjectAsync(await _parts.DoAsync(3, ticket => ticket.Unfollow(Given.Follower)));
        Assert.Equal(["a|-", "f|cleo", "r|carl", "s|open"], Lists(await ListRows.PlacesAsync(fixture.Storage, 3)));
        await ListRows.AssertRightAsync(fixture.Storage, 3);
    }

    [Fact]
    public async Task Status_and_assignee_move_the_ticket_from_list_to_list()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(4));
        await MovesAsync(ticket => ticket.Assign(Given.Agent), "a|gus", "r|carl", "s|active");
        await MovesAsync(ticket => ticket.Assign(Given.OtherAgent), "a|eve", "r|carl", "s|active");
        await MovesAsync(ticket => ticket.Set(TicketStatus.Waiting), "a|eve", "r|carl", "s|waiting");
        await MovesAsync(ticket => ticket.Set(TicketStatus.Open), "a|-", "r|carl", "s|open");

        async Task MovesAsync(
            Func<Ticket, Outcome<TicketChange>> decide, params string[] lists)
        {
            await _parts.ProjectAsync(await _parts.DoAsync(4, decide));
            Assert.Equal(lists, Lists(await ListRows.PlacesAsync(fixture.Storage, 4)));
            await ListRows.AssertRightAsync(fixture.Storage, 4);
        }
    }

    private static IEnumerable<string> Lists(IEnumerable<string> places) =>
        places.Select(place => place.Split(' ')[0]).Order(StringComparer.Ordinal);
}
