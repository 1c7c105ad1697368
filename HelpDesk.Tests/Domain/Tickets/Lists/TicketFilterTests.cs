using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Lists;

public sealed class TicketFilterTests
{
    // Active, of carl, assigned to eve, urgent; a note was its last activity.
    private static readonly TicketSummary Ticket = TicketSummary.Of(Given.Ticket(TicketStatus.Active)
        .Edit(new() { Priority = TicketPriority.Urgent, Category = "billing", Tags = new(["vip", "vat"]) }).Head()
        .Post(Given.Note()).Head());

    private static readonly PersonId?[] Nobody = [null];

    [Fact]
    public void Where_nothing_is_looked_for_everything_fits() => Assert.True(new TicketFilter().Accepts(Ticket));

    [Fact]
    public void One_of_several_values_is_enough()
    {
        Check(new() { Statuses = [TicketStatus.Active, TicketStatus.Open] }, new() { Statuses = [TicketStatus.Open] });
        Check(new() { Priorities = [TicketPriority.Urgent, TicketPriority.Low] }, new() { Priorities = [TicketPriority.Low] });
        Check(new() { Categories = ["other", "billing"] }, new() { Categories = ["Billing", "bill"] });
        Check(new() { Tags = ["other", "vat"] }, new() { Tags = ["other", "va"] });
        Check(new() { Assignees = [null, Given.OtherAgent.Id] }, new() { Assignees = [null, Given.Agent.Id] });
        Check(new() { Requesters = [Given.Customer.Id, Given.Agent.Id] }, new() { Requesters = [Given.Agent.Id] });
    }

    [Fact]
    public void Every_member_must_fit()
    {
        var all = new TicketFilter
        {
            Statuses = [TicketStatus.Active],
            Priorities = [TicketPriority.Urgent],
            Categories = ["billing"],
            Tags = ["vip"],
            Assignees = [Given.OtherAgent.Id],
            Requesters = [Given.Customer.Id],
            UpdatedSince = Given.Noon,
        };
        Check(all, all with { Statuses = [TicketStatus.Closed] });
        Check(all, all with { Priorities = [TicketPriority.High] });
        Check(all, all with { Categories = ["x"] });
        Check(all, all with { Tags = ["x"] });
        Check(all, all with { Assignees = Nobody });
        Check(all, all with { Requesters = [Given.Agent.Id] });
        Check(all, all with { UpdatedSince = Ticket.UpdatedAt.AddDays(1) });
    }

    [Fact]
    public void Nobody_is_an_assignee_too()
    {
        var unassigned = Ticket with { Assignee = null };
        Assert.True(new TicketFilter { Assignees = Nobody }.Accepts(unassigned));
        Assert.False(new TicketFilter { Assignees = [Given.Agent.Id] }.Accepts(unassigned));
        Assert.False(new TicketFilter { Assignees = Nobody }.Accepts(Ticket));
    }

    [Fact]
    public void A_ticket_of_no_category_or_tag_is_not_found_by_one()
    {
        var bare = Ticket with { Category = null, Tags = TagSet.Empty };
        Assert.False(new TicketFilter { Categories = [""] }.Accepts(bare));
        Assert.False(new TicketFilter { Tags = [""] }.Accepts(bare));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Activity_is_what_the_reader_may_know_of_and_its_own_moment_fits(bool seesNotes)
    {
        var last = seesNotes ? Ticket.UpdatedAt : Ticket.PublicUpdatedAt;
        Check(
            new() { SeesNotes = seesNotes, UpdatedSince = last },
            new() { SeesNotes = seesNotes, UpdatedSince = last.AddTicks(1) });
    }

    [Fact]
    public void Of_their_own_tickets_staff_may_know_no_more_than_any_requester() => Check(
        new() { SeesNotes = true, Reader = Given.Agent.Id, UpdatedSince = Ticket.UpdatedAt },
        new() { SeesNotes = true, Reader = Ticket.Requester.Id, UpdatedSince = Ticket.UpdatedAt });

    private static void Check(TicketFilter fits, TicketFilter fails)
    {
        Assert.True(fits.Accepts(Ticket));
        Assert.False(fails.Accepts(Ticket));
    }
}
