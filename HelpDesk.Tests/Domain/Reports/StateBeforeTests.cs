using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.Reports;

public sealed class StateBeforeTests
{
    [Fact]
    public void What_an_event_changed_leads_back_to_how_the_ticket_stood_before()
    {
        var activities = new RandomDesk(DeskTime.All[0], seed: 5, tickets: 300).Tickets
            .Select(events => events.Select(TicketActivity.Of).ToList());
        foreach (var ticket in activities)
        {
            Assert.Null(ticket[0].Before);
            foreach (var (before, after) in ticket.Zip(ticket.Skip(1)))
                Assert.Equal(before.After, after.Before);
        }
    }
}
