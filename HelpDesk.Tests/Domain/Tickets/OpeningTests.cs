using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Domain.Tickets.Transitions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class OpeningTests
{
    [Fact]
    public void A_new_ticket_is_open_and_nobodys()
    {
        var opening = Given.Opening(7);
        var it = opening.Head;
        Assert.Equal((new TicketId(7), TicketStatus.Open, null, Followers.None), (it.Id, it.Status, it.Assignee, it.Followers));
        Assert.Equal((Given.Noon, Given.Noon, Given.Noon), (it.CreatedAt, it.UpdatedAt, it.PublicUpdatedAt));
        Assert.Equal((1, 1, 0, 0), (it.LastEventSeq, it.PublicVersion, it.LastMessageSeq, it.LastReplySeq));
        Assert.Equal((null, null, null, 0), (it.FollowUpOf, it.ClosedAt, it.FirstResponseAt, it.ReopenCount));
        Assert.Equal(new TicketHappening.Opened(FollowUpOf: null), Assert.Single(opening.Events).What);
        Consistency.Check(before: null, opening, Given.Customer);
    }

    [Fact]
    public void What_staff_open_for_somebody_is_that_persons()
    {
        var act = Given.Act(by: Given.Agent);
        var opening = OpeningDecision.Open(
            new TicketId(7), Given.Draft(), Given.Customer.Person, TicketChannel.Api, act, Given.Utc);
        Assert.Equal((Given.Customer.Person, TicketChannel.Api), (opening.Head.Requester, opening.Head.Channel));
        Assert.Equal(Given.Agent, opening.Events[0].By);
    }
}
