using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports;

public sealed class LateEventTests
{
    private static readonly DateTimeOffset Later = Given.Noon.AddDays(5);

    private readonly ReportDesk _desk = new(Given.Utc);

    [Fact]
    public async Task A_late_event_has_its_day_counted_under_a_higher_revision_and_all_later_backlogs_follow()
    {
        await _desk.HearAsync(Given.Opening(1).Events, Given.Noon);
        await _desk.AggregateAsync(Later);
        Assert.Equal([(1, 1, 1), (0, 1, 1), (0, 1, 1), (0, 1, 1), (0, 1, 1), (0, 1, 1)], await DaysAsync());

        await _desk.HearAsync(Given.Opening(2, Given.Noon.AddDays(2)).Events, Later);
        await _desk.AggregateAsync(Later);
        Assert.Equal([(1, 1, 1), (0, 1, 1), (1, 2, 2), (0, 2, 2), (0, 2, 2), (0, 2, 2)], await DaysAsync());
    }

    [Fact]
    public async Task What_comes_late_for_a_day_before_all_others_fills_the_days_between()
    {
        await _desk.HearAsync(Given.Opening(1).Events, Given.Noon);
        await _desk.AggregateAsync(Later);
        await _desk.HearAsync(Given.Opening(2, Given.Noon.AddDays(-2)).Events, Later);
        await _desk.AggregateAsync(Later);
        Assert.Equal([(1, 1, 1), (0, 1, 1), (1, 2, 2), (0, 2, 2)], (await DaysAsync()).Take(4));
    }

    [Fact]
    public async Task Whoever_changed_their_name_is_called_the_same_however_late_that_was_heard()
    {
        var ticket = Given.Ticket();
        var renamed = Given.Agent with { Person = Given.Agent.Person with { Name = "Augusta" } };
        List<TicketEvent> events = [.. Given.Opening(1).Events, .. ticket.Assign(Given.Agent).Value!.Events];
        var rename = Given.Ticket(id: 2).Assign(renamed, at: Given.Noon.AddHours(2)).Value!.Events;
        await _desk.HearAsync(events, Given.Noon);
        await _desk.AggregateAsync(Later);
        await _desk.HearAsync(rename, Later);
        await _desk.AggregateAsync(Later);

        var fresh = new ReportDesk(Given.Utc);
        await fresh.HearAsync([.. events, .. rename], Given.Noon);
        await fresh.AggregateAsync(Later);
        Assert.Equal(await fresh.RowsAsync(), await _desk.RowsAsync());
    }

    private async Task<IEnumerable<(long, int, int)>> DaysAsync() => (await _desk.FiguresAsync())
        .Where(row => row.Group == Group.Whole)
        .Select(row => (row.Figures.Counts["created"], row.Figures.Backlog.Total, row.Stamp.Revision));
}
