using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class AssignmentTests
{
    [Fact]
    public void Nobody_is_given_the_ticket_that_they_asked_for_themselves()
    {
        var ticket = Given.Ticket(requester: Given.OtherAgent);
        Assert.Equal("not-staff", ticket.Assign(Given.OtherAgent, Given.Agent).Error.Code());
        Assert.Equal(Given.Admin.Person, ticket.Assign(Given.Admin, Given.Agent).Head().Assignee);
    }
}
