using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Domain.Tickets.Transitions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class FollowUpTests
{
    private static readonly Ticket Old = Given.Ticket(TicketStatus.Closed).Edit(new()
    {
        Title = "Old title",
        Priority = TicketPriority.Urgent,
        Category = "hardware",
        Tags = new(["printer"]),
        Fields = new(new Dictionary<string, string?> { ["room"] = "12" }),
    }).Head().Post(Given.Note()).Head();

    private static readonly Act Late = Given.Act(Old.UpdatedAt.AddDays(20));

    private static readonly TicketChange Opening =
        OpeningDecision.FollowUp(new TicketId(2), Old, Given.Reply(content: "Again!"), TicketChannel.Email, Late, Given.Utc);

    [Fact]
    public void It_takes_over_what_the_old_one_was_about()
    {
        var it = Opening.Head;
        Assert.Equal((new TicketId(2), Old.Id), (it.Id, it.FollowUpOf));
        Assert.Equal(("Old title", "Follow-up to #1."), (it.Title, it.Description));
        Assert.Equal((TicketPriority.Urgent, "hardware", Old.Tags, Old.Fields), (it.Priority, it.Category, it.Tags, it.Fields));
    }

    [Fact]
    public void It_begins_as_every_ticket_does()
    {
        var it = Opening.Head;
        Assert.Equal((TicketStatus.Open, null, Followers.None), (it.Status, it.Assignee, it.Followers));
        Assert.Equal((0, null, null), (it.ReopenCount, it.FirstResponseAt, it.ClosedAt));
        Assert.Equal((TicketChannel.Email, Late.At), (it.Channel, it.CreatedAt));
        Assert.Equal([TicketEventKind.Opened, TicketEventKind.Replied], Opening.Events.Select(happened => happened.Kind));
        Assert.Equal(new TicketHappening.Opened(Old.Id), Opening.Events[0].What);
        Consistency.Check(before: null, Opening, Given.Customer);
    }

    [Fact]
    public void The_reply_is_its_first_message()
    {
        var message = Opening.Message!;
        Assert.Equal((new TicketId(2), 1, 1), (message.Ticket, message.Seq, message.ReplySeq));
        Assert.Equal((MessageKind.Reply, "Again!", TicketChannel.Email), (message.Kind, message.Content, message.Source));
        Assert.Equal((Given.Customer, null), (message.Sender, message.Receiver));
    }

    [Fact]
    public void It_stays_the_requesters_though_a_follower_goes_on_with_it_and_follows_it_too()
    {
        var late = Late with { By = Given.Follower };
        var it = OpeningDecision.FollowUp(new TicketId(2), Old, Given.Reply(), TicketChannel.Email, late, Given.Utc).Head;
        Assert.Equal((Old.Requester, Followers.None.With(Given.Follower.Person)), (it.Requester, it.Followers));
    }
}
