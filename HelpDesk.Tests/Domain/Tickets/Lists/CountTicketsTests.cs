using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Lists;

public sealed class CountTicketsTests
{
    private static readonly PersonId Me = Given.Agent.Id;

    [Fact]
    public async Task Everything_that_is_not_closed_is_counted_by_what_matters()
    {
        var counts = await CountAsync(
            Row(1, TicketStatus.Open, TicketPriority.Low, null),
            Row(2, TicketStatus.Open, TicketPriority.Urgent, Me),
            Row(3, TicketStatus.Active, TicketPriority.Urgent, Me),
            Row(4, TicketStatus.Waiting, TicketPriority.Normal, Given.OtherAgent.Id),
            Row(5, TicketStatus.Closed, TicketPriority.Normal, Me));
        Assert.Equal("Open 2, Active 1, Waiting 1", Line(counts.ByStatus));
        Assert.Equal("Low 1, Normal 1, High 0, Urgent 2", Line(counts.ByPriority));
        Assert.Equal((1, 2, false), (counts.Unassigned, counts.Mine, counts.IsCapped));
    }

    [Fact]
    public async Task What_is_ones_own_is_counted_though_it_is_not_among_the_newest_of_a_big_desk()
    {
        var others = Enumerable.Range(1, TicketCounts.Most + 1)
            .Select(id => Row(id, TicketStatus.Active, TicketPriority.Low, Given.OtherAgent.Id));
        var counts = await CountAsync(
        [
            .. others,
            Row(5_001, TicketStatus.Active, TicketPriority.Low, Me),
            Row(5_002, TicketStatus.Active, TicketPriority.Low, null),
            Row(5_003, TicketStatus.Active, TicketPriority.Low, null),
        ]);
        Assert.Equal((2, 1, true), (counts.Unassigned, counts.Mine, counts.IsCapped));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_do_every_figure_is_there_and_zero()
    {
        var counts = await CountAsync();
        Assert.Equal("Open 0, Active 0, Waiting 0", Line(counts.ByStatus));
        Assert.Equal("Low 0, Normal 0, High 0, Urgent 0", Line(counts.ByPriority));
        Assert.Equal((0, 0, false), (counts.Unassigned, counts.Mine, counts.IsCapped));
    }

    [Fact]
    public async Task A_ticket_that_is_just_moving_counts_once_where_it_has_come_to()
    {
        var before = Row(1, TicketStatus.Waiting, TicketPriority.Low, null);
        var after = Row(1, TicketStatus.Active, TicketPriority.High, Me) with { UpdatedAt = before.UpdatedAt.AddTicks(1) };
        foreach (var rows in new[] { new[] { before, after }, [after, before] })
        {
            var counts = await CountAsync(rows);
            Assert.Equal("Open 0, Active 1, Waiting 0", Line(counts.ByStatus));
            Assert.Equal("Low 0, Normal 0, High 1, Urgent 0", Line(counts.ByPriority));
            Assert.Equal((0, 1), (counts.Unassigned, counts.Mine));
        }
    }

    [Theory]
    [InlineData(999, 999, false)]
    [InlineData(1_000, 1_000, false)]
    [InlineData(1_001, 1_000, true)]
    [InlineData(5_000, 1_000, true)]
    public async Task A_status_is_counted_to_a_thousand_and_said_to_have_more(int there, int counted, bool isCapped)
    {
        var counts = await CountAsync(Rows(1, there, TicketStatus.Open));
        Assert.Equal((counted, isCapped), (counts.ByStatus[TicketStatus.Open], counts.IsCapped));
        Assert.Equal((counted, counted), (counts.ByPriority[TicketPriority.Low], counts.Unassigned));
    }

    [Fact]
    public async Task A_figure_over_several_statuses_that_is_cut_off_is_said_to_have_more()
    {
        var exactly = await CountAsync([.. Rows(1, 600, TicketStatus.Open), .. Rows(601, 400, TicketStatus.Active)]);
        Assert.Equal((1_000, 1_000, false), (exactly.ByPriority[TicketPriority.Low], exactly.Unassigned, exactly.IsCapped));
        var more = await CountAsync([.. Rows(1, 600, TicketStatus.Open), .. Rows(601, 401, TicketStatus.Active)]);
        Assert.Equal((1_000, 1_000, true), (more.ByPriority[TicketPriority.Low], more.Unassigned, more.IsCapped));
    }

    [Fact]
    public async Task Each_list_is_read_one_further_than_is_counted_and_closed_tickets_not_at_all()
    {
        var views = new ViewsInMemory();
        await new CountTickets(views).RunAsync(Given.Agent, CancellationToken.None);
        Assert.Equal([(TicketStatus.Open, 1_001), (TicketStatus.Active, 1_001), (TicketStatus.Waiting, 1_001)], views.Counted);
    }

    private static Task<TicketCounts> CountAsync(params CountedTicket[] rows) =>
        new CountTickets(new ViewsInMemory { Rows = rows.ToLookup(row => row.Status) })
            .RunAsync(Given.Agent, CancellationToken.None);

    private static CountedTicket[] Rows(int first, int count, TicketStatus status) =>
        [.. Enumerable.Range(first, count).Select(id => Row(id, status, TicketPriority.Low, null))];

    private static CountedTicket Row(int id, TicketStatus status, TicketPriority priority, PersonId? assignee) =>
        new(new TicketId(id), status, priority, assignee, Given.Noon);

    private static string Line<T>(IReadOnlyDictionary<T, int> counts) =>
        string.Join(", ", counts.Select(one => $"{one.Key} {one.Value}"));
}
