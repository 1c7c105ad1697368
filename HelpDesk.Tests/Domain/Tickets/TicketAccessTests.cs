using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class TicketAccessTests
{
    [Theory]
    [InlineData(Role.Requester, false, false, Standing.None)]
    [InlineData(Role.Requester, false, true, Standing.Follower)]
    [InlineData(Role.Requester, true, false, Standing.Requester)]
    [InlineData(Role.Requester, true, true, Standing.Requester)]
    [InlineData(Role.Agent, false, false, Standing.Staff)]
    [InlineData(Role.Agent, false, true, Standing.Staff)]
    [InlineData(Role.Agent, true, false, Standing.Requester)]
    [InlineData(Role.Agent, true, true, Standing.Requester)]
    [InlineData(Role.Admin, false, false, Standing.Staff)]
    [InlineData(Role.Admin, false, true, Standing.Staff)]
    [InlineData(Role.Admin, true, false, Standing.Requester)]
    [InlineData(Role.Admin, true, true, Standing.Requester)]
    public void What_somebody_is_to_a_ticket(Role role, bool asked, bool follows, Standing standing)
    {
        var actor = Given.Person("zoe", role);
        var ticket = Given.Ticket(requester: asked ? actor : Given.Customer);
        if (follows)
            ticket = ticket with { Followers = ticket.Followers.With(actor.Person) };

        Assert.Equal(standing, TicketAccess.StandingOf(actor, ticket));
        Assert.Equal(standing is not Standing.None, TicketAccess.MaySee(actor, ticket));
        Assert.Equal(standing is Standing.Staff, TicketAccess.SeesNotes(actor, ticket.Requester.Id));
        Assert.Equal(standing is Standing.Staff, TicketView.For(actor, ticket).SeesNotes);
        Assert.Equal(standing is Standing.None ? new DomainError.NotFound() : null, TicketAccess.Obstacle(actor, ticket, null));
    }

    [Theory]
    [InlineData(Role.Requester, false)]
    [InlineData(Role.Requester, true)]
    [InlineData(Role.Agent, false)]
    [InlineData(Role.Agent, true)]
    [InlineData(Role.Admin, false)]
    [InlineData(Role.Admin, true)]
    public void A_removed_ticket_is_there_for_nobody_but_an_admin_who_removes_or_restores_it(Role role, bool asked)
    {
        var actor = Given.Person("zoe", role);
        var ticket = Given.Ticket(requester: asked ? actor : Given.Customer);
        var removed = ticket with { Followers = ticket.Followers.With(actor.Person), RemovedAt = Given.Noon };

        Assert.Equal(Standing.None, TicketAccess.StandingOf(actor, removed));
        Assert.False(TicketAccess.MaySee(actor, removed));
        Assert.Equal(new DomainError.NotFound(), TicketAccess.Obstacle(actor, removed, expected: null));
        Assert.Equal(role is Role.Admin && !asked, TicketAccess.MayRemove(actor, removed));
        Assert.Equal(role is Role.Admin && !asked, TicketAccess.MayRemove(actor, ticket));
    }

    [Fact]
    public void Ids_that_differ_in_case_are_two_persons()
    {
        Assert.False(TicketAccess.MaySee(Given.Person("Carl", Role.Requester), Given.Ticket()));
        Assert.False(TicketAccess.MaySee(Given.Person("Fay", Role.Requester), Given.Ticket()));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void What_is_expected_is_asked_of_the_ticket_as_the_actor_sees_it(bool expected, bool isStale)
    {
        var obstacle = TicketAccess.Obstacle(Given.Customer, Given.Ticket(), view => !view.SeesNotes && expected);
        Assert.Equal(isStale ? new DomainError.Stale() : null, obstacle);
    }

    [Fact]
    public void What_a_stranger_expects_is_not_even_asked()
    {
        var obstacle = TicketAccess.Obstacle(Given.OtherCustomer, Given.Ticket(), _ => throw new InvalidOperationException());
        Assert.Equal(new DomainError.NotFound(), obstacle);
    }

    [Fact]
    public void Having_been_assigned_a_ticket_gives_nobody_a_sight_of_it()
    {
        // An agent once, a requester now.
        var ticket = Given.Ticket() with { Assignee = Given.OtherCustomer.Person };
        Assert.Equal(Standing.None, TicketAccess.StandingOf(Given.OtherCustomer, ticket));
    }
}
