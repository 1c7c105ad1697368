using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class FirstResponseTests
{
    [Fact]
    public void It_is_when_staff_first_replied()
    {
        var first = Given.Ticket().Post(Given.Reply(), Given.Agent).Value!;
        Assert.Equal(first.Message!.SentAt, first.Head.FirstResponseAt);
        Assert.Equal(first.Head.FirstResponseAt, first.Head.Post(Given.Reply(), Given.Agent).Head().FirstResponseAt);
    }

    [Fact]
    public void A_comment_to_a_status_is_a_reply()
    {
        var closed = Given.Ticket().Set(TicketStatus.Closed, Given.Agent, comment: "Done").Value!;
        Assert.Equal((MessageKind.Reply, "Done"), (closed.Message!.Kind, closed.Message.Content));
        Assert.Equal(closed.Message.SentAt, closed.Head.FirstResponseAt);
    }

    [Fact]
    public void What_is_no_word_of_staff_to_the_requester_is_no_response()
    {
        var ticket = Given.Ticket().Post(Given.Note()).Head()
            .Post(Given.Reply(), Given.Customer).Head()
            .Post(Given.Reply(), Given.Follower).Head()
            .Assign(Given.Agent).Head()
            .Set(TicketStatus.Closed, Given.Customer, comment: "Never mind").Head();
        Assert.Null(ticket.FirstResponseAt);
    }

    [Fact]
    public void Staff_who_asked_for_help_do_not_respond_to_themselves() =>
        Assert.Null(Given.Ticket(requester: Given.Agent).Post(Given.Reply(), Given.Agent).Head().FirstResponseAt);
}
