using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Lists;

public sealed class TicketPlacementTests
{
    [Fact]
    public void After_every_event_it_is_known_where_the_ticket_stood_in_the_lists()
    {
        var random = new Random(1);
        var ticket = Given.Ticket();
        for (var i = 0; i < 200; i++)
        {
            if (RandomStep.Next(random).Decide(ticket, ticket.UpdatedAt.AddSeconds(1)).Value is not { IsNothing: false } change)
                continue;
            // The events between stand where the ticket would have stood, had it stopped there.
            Assert.Equal(TicketPlacement.Of(change.Head), TicketPlacement.After(change.Events[^1]));
            Assert.Equal(change.Events.Select(one => one.At), change.Events.Select(one => TicketPlacement.After(one).UpdatedAt));
            ticket = change.Head;
        }
    }

    [Fact]
    public void A_note_moves_a_ticket_only_where_staff_look()
    {
        var before = Given.Ticket(TicketStatus.Active);
        var after = before.Post(Given.Note()).Head();
        Assert.Equal(TicketPlacement.Of(before) with { UpdatedAt = after.UpdatedAt }, TicketPlacement.Of(after));
        Assert.NotEqual(before.UpdatedAt, after.UpdatedAt);
    }
}
