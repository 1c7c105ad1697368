using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class ReopeningTests
{
    private static readonly Ticket Closed = Given.Ticket(TicketStatus.Closed);

    private static readonly DateTimeOffset LastMoment = Closed.ClosedAt!.Value.AddDays(14);

    [Fact]
    public void A_requester_opens_it_again_until_fourteen_days_have_passed_and_not_a_tick_longer()
    {
        Assert.Equal(TicketStatus.Open, Closed.Set(TicketStatus.Open, Given.Customer, LastMoment).Head().Status);
        Assert.Equal(TicketStatus.Open, Closed.Post(Given.Reply(), Given.Customer, LastMoment).Head().Status);

        Assert.Equal(Refusals.WindowPassed, Closed.Set(TicketStatus.Open, Given.Customer, LastMoment.AddTicks(1)).Error);
        Assert.Equal(Refusals.WindowPassed, Closed.Post(Given.Reply(), Given.Customer, LastMoment.AddTicks(1)).Error);
        Assert.Equal(Refusals.WindowPassed, Closed.Set(TicketStatus.Open, Given.Customer, LastMoment.AddTicks(1), "Word").Error);
    }

    [Fact]
    public void Staff_open_it_again_whenever_they_like() =>
        Assert.Equal(TicketStatus.Open, Closed.Set(TicketStatus.Open, at: LastMoment.AddYears(10)).Head().Status);

    [Fact]
    public void A_clock_that_lags_behind_the_closing_is_within_the_window() =>
        Assert.Equal(TicketStatus.Open, Closed.Post(Given.Reply(), Given.Customer, Given.Noon).Head().Status);

    [Fact]
    public void The_window_counts_from_the_last_closing_and_nothing_that_is_said_since_moves_it()
    {
        var again = Closed.Set(TicketStatus.Open).Head().Set(TicketStatus.Closed, at: LastMoment).Head();
        Assert.True(again.Set(TicketStatus.Open, Given.Customer, LastMoment.AddDays(14)).IsSuccess);

        var noted = Closed.Post(Given.Note(), at: LastMoment).Head().Edit(new() { Title = "Other" }).Head();
        Assert.Equal(Refusals.WindowPassed, noted.Set(TicketStatus.Open, Given.Customer, LastMoment.AddTicks(1)).Error);
    }

    [Fact]
    public void Each_reopening_is_counted_and_closed_at_is_when_it_was_last_closed()
    {
        Assert.Equal((0, Closed.UpdatedAt), (Closed.ReopenCount, Closed.ClosedAt));
        var open = Closed.Set(TicketStatus.Open).Head();
        Assert.Equal((1, null), (open.ReopenCount, open.ClosedAt));
        var closed = open.Post(Given.Note(TicketStatus.Closed)).Value!;
        var closing = closed.Events.Single(happened => happened.Kind is TicketEventKind.StatusChanged);
        Assert.Equal((1, closing.At), (closed.Head.ReopenCount, closed.Head.ClosedAt));
        Assert.Equal(2, closed.Head.Post(Given.Reply(), Given.Customer).Head().ReopenCount);
    }

    [Fact]
    public void Putting_back_is_no_reopening() =>
        Assert.Equal(0, Given.Ticket(TicketStatus.Active).Set(TicketStatus.Open).Head().ReopenCount);

    [Fact]
    public void Closing_a_ticket_twice_changes_nothing()
    {
        var twice = Closed.Set(TicketStatus.Closed).Value!;
        Assert.True(twice.IsNothing);
        Assert.Same(Closed, twice.Head);
    }

    [Fact]
    public void A_reopened_ticket_keeps_its_assignee_who_takes_it_up_again_or_gives_it_back()
    {
        var open = Closed.Post(Given.Reply(), Given.Customer).Head();
        Assert.Equal((TicketStatus.Open, Given.OtherAgent.Person), (open.Status, open.Assignee));

        var takenUp = open.Assign(Given.OtherAgent).Value!;
        Assert.Equal([TicketEventKind.StatusChanged], takenUp.Events.Select(happened => happened.Kind));
        Assert.Equal((TicketStatus.Active, Given.OtherAgent.Person), (takenUp.Head.Status, takenUp.Head.Assignee));

        var givenBack = open.Assign(null).Head();
        Assert.Equal((TicketStatus.Open, null), (givenBack.Status, givenBack.Assignee));
    }
}
