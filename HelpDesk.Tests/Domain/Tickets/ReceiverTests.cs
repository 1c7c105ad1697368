using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class ReceiverTests
{
    private static readonly Ticket Active = Given.Ticket(TicketStatus.Active);

    [Fact]
    public void Staff_write_to_the_requester() =>
        Assert.Equal(Given.Customer.Person, Active.Post(Given.Reply(), Given.Agent).Value!.Message!.Receiver);

    [Fact]
    public void The_requester_and_followers_write_to_the_assignee()
    {
        Assert.Equal(Given.OtherAgent.Person, Active.Post(Given.Reply(), Given.Customer).Value!.Message!.Receiver);
        Assert.Equal(Given.OtherAgent.Person, Active.Post(Given.Reply(), Given.Follower).Value!.Message!.Receiver);
        Assert.Null(Given.Ticket().Post(Given.Reply(), Given.Customer).Value!.Message!.Receiver);
    }

    [Fact]
    public void A_note_goes_to_nobody() => Assert.Null(Active.Post(Given.Note(), Given.Agent).Value!.Message!.Receiver);
}
