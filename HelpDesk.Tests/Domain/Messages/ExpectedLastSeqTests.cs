using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Messages;

public sealed class ExpectedLastSeqTests
{
    // Two replies and three notes: five messages for staff, two for everybody else.
    private static readonly Ticket Ticket = Conversed(Given.Customer);

    // The same on a ticket of an agent, who is to see two of them as well.
    private static readonly Ticket OfAgent = Conversed(Given.Agent);

    [Theory]
    [InlineData(4, "conversation-moved")]
    [InlineData(0, "conversation-moved")]
    [InlineData(5, null)]
    [InlineData(6, null)]
    [InlineData(null, null)]
    public void Staff_count_every_message(int? expected, string? code) =>
        Assert.Equal(code, Post(Ticket, Given.OtherAgent, expected));

    [Theory]
    [InlineData(1, "conversation-moved")]
    [InlineData(0, "conversation-moved")]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(null, null)]
    public void All_others_count_the_replies(int? expected, string? code)
    {
        Assert.Equal(code, Post(Ticket, Given.Customer, expected));
        Assert.Equal(code, Post(Ticket, Given.Follower, expected));
        Assert.Equal(code, Post(OfAgent, Given.Agent, expected));
    }

    [Fact]
    public void Notes_of_those_who_have_missed_something_are_refused_as_well() => Assert.Equal(
        "conversation-moved", Ticket.Post(Given.Note() with { ExpectedLastSeq = 4 }, Given.Agent).Error.Code());

    [Fact]
    public void What_is_not_allowed_at_all_is_refused_for_that() => Assert.Equal(
        "Forbidden", Ticket.Post(Given.Note() with { ExpectedLastSeq = 0 }, Given.Customer).Error.Code());

    private static string? Post(Ticket ticket, Actor by, int? expected) =>
        ticket.Post(Given.Reply() with { ExpectedLastSeq = expected }, by).Error.Code();

    private static Ticket Conversed(Actor requester) => Given.Ticket(TicketStatus.Active, requester)
        .Post(Given.Note()).Head().Post(Given.Reply(), requester).Head()
        .Post(Given.Note()).Head().Post(Given.Reply()).Head().Post(Given.Note()).Head();
}
