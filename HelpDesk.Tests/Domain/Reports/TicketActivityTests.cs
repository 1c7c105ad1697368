using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports;

public sealed class TicketActivityTests
{
    // A reply, the status, and nobody's any more.
    private static readonly TicketChange Change = Given.Ticket(TicketStatus.Waiting)
        .Post(Given.Reply(TicketStatus.Open), Given.Agent).Value!;

    [Fact]
    public void Each_event_is_one_activity_with_how_the_ticket_stood_after_it()
    {
        var activities = Change.Events.Select(TicketActivity.Of).ToList();
        Assert.Equal(
            [
                (TicketEventKind.Replied, TicketStatus.Waiting, null, Given.OtherAgent.Id),
                (TicketEventKind.StatusChanged, TicketStatus.Open, TicketStatus.Waiting, Given.OtherAgent.Id),
                (TicketEventKind.Unassigned, TicketStatus.Open, (TicketStatus?)null, null),
            ],
            activities.Select(one => (one.Kind, one.Status, one.From, one.Assignee)));
    }

    [Fact]
    public void It_says_who_did_it_and_when_and_what_the_ticket_is()
    {
        foreach (var (happened, activity) in Change.Events.Zip(Change.Events.Select(TicketActivity.Of)))
        {
            Assert.Equal((happened.Ticket, happened.Seq, happened.At), (activity.Ticket, activity.Seq, activity.At));
            Assert.Equal((happened.DeskDay, Given.Agent.Id, Given.Agent.Role), (activity.Day, activity.By, activity.ByRole));
            Assert.Equal((Given.Customer.Id, TicketChannel.Web), (activity.Requester, activity.Channel));
            Assert.Equal((TicketPriority.Normal, null), (activity.Priority, activity.Category));
        }
    }
}
