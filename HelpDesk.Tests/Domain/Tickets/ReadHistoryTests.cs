using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class ReadHistoryTests
{
    private static readonly Ticket Before = Given.Ticket(TicketStatus.Active);

    private static readonly TicketChange Change = Before.Post(Given.Note(TicketStatus.Open)).Value!;

    [Fact]
    public async Task Staff_read_all_that_happened_part_by_part()
    {
        var first = (await ReadAsync(Given.Agent, Before.LastEventSeq, limit: 2)).Value!;
        Assert.Equal([TicketEventKind.StatusChanged, TicketEventKind.Unassigned], first.Events.Select(one => one.Kind));
        var rest = (await ReadAsync(Given.Admin, first.Next!.Value)).Value!;
        Assert.Equal([TicketEventKind.Noted], rest.Events.Select(one => one.Kind));
        Assert.Null(rest.Next);
    }

    [Fact]
    public async Task Those_who_may_see_the_ticket_are_told_that_it_is_for_staff()
    {
        Assert.Equal("Forbidden", (await ReadAsync(Given.Customer)).Error.Code());
        Assert.Equal("Forbidden", (await ReadAsync(Given.Follower)).Error.Code());
    }

    [Fact]
    public async Task Staff_who_asked_for_help_do_not_read_what_happened_behind_their_back()
    {
        var own = new HistoryInMemory(Given.Opening(1, by: Given.Agent));
        var read = await new ReadHistory(own).RunAsync(new TicketId(1), 0, 10, Given.Agent, CancellationToken.None);
        Assert.Equal("Forbidden", read.Error.Code());
    }

    [Fact]
    public async Task The_ticket_of_another_is_not_there_like_one_that_never_was()
    {
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(Given.OtherCustomer)).Error);
        Assert.Equal(new DomainError.NotFound(), (await ReadAsync(Given.Agent, id: 2)).Error);
    }

    private static Task<Outcome<TicketHistory>> ReadAsync(Actor by, int after = 0, int limit = 10, int id = 1) =>
        new ReadHistory(new HistoryInMemory(Change)).RunAsync(new TicketId(id), after, limit, by, CancellationToken.None);
}
