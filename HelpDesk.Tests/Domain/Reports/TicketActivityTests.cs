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
                (TicketEventKind.Replied, State(TicketStatus.Waiting), State(TicketStatus.Waiting)),
                (TicketEventKind.StatusChanged, State(TicketStatus.Waiting), State(TicketStatus.Open)),
                (TicketEventKind.Unassigned, State(TicketStatus.Open), State(TicketStatus.Open) with { Assignee = null }),
            ],
            activities.Select(one => (one.Kind, one.Before!, one.After!)));
    }

    private static ActivityState State(TicketStatus status) =>
        new(status, TicketPriority.Normal, Category: null, Given.OtherAgent.Person);

    [Fact]
    public void It_says_who_did_it_and_when_and_what_the_ticket_is()
    {
        foreach (var (happened, activity) in Change.Events.Zip(Change.Events.Select(TicketActivity.Of)))
        {
            Assert.Equal((happened.Ticket, happened.Seq, happened.At), (activity.Ticket, activity.Seq, activity.At));
            Assert.Equal((happened.DeskDay, Given.Agent), (activity.Day, activity.By));
            Assert.Equal((Given.Customer.Id, TicketChannel.Web), (activity.Requester, activity.Channel));
            Assert.Equal(happened.Measures, activity.Measures);
        }
    }
}
