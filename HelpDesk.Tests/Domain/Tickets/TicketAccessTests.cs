using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class TicketAccessTests
{
    [Theory]
    [InlineData("carl", Role.Requester, true)]
    [InlineData("cleo", Role.Requester, false)]
    [InlineData("Carl", Role.Requester, false)]
    [InlineData("gus", Role.Agent, true)]
    [InlineData("ada", Role.Admin, true)]
    public void A_ticket_is_seen_by_its_requester_and_by_staff(string id, Role role, bool may)
    {
        var actor = new Actor(new PersonRef(new PersonId(id), "Any"), role);
        Assert.Equal(may, TicketAccess.MaySee(actor, Given.Opening(1).Head));
        Assert.Equal(role is Role.Requester ? actor.Id : null, TicketAccess.OnlyRequester(actor));
    }
}
