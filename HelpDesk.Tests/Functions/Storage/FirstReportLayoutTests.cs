using Azure.Data.Tables;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What a desk has that counted its days before there were more figures than one.</summary>
public sealed class FirstReportLayoutTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Monday = new(2026, 5, 4);
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public void An_activity_tells_the_status_before_and_that_an_opened_ticket_was_not_there()
    {
        var opened = ActivityRow.ToActivity(Activity(1, "opened", "open"));
        Assert.Equal((null, TicketStatus.Open, false), (opened.Before, opened.After!.Status, opened.IsClosing));
        Assert.Equal((Monday, TicketChannel.Web, "printer"), (opened.Measures.CreatedDay, opened.Channel, opened.Category));

        var row = Activity(2, "status-changed", "closed");
        row["FromStatus"] = "waiting";
        var closed = ActivityRow.ToActivity(row);
        Assert.Equal((TicketStatus.Waiting, TicketStatus.Closed), (closed.Before!.Status, closed.After!.Status));
        Assert.Equal((TicketEventKind.StatusChanged, "gus"), (closed.Kind, closed.Agent!.Id.Value));
    }

    [Fact]
    public async Task A_day_is_counted_again_though_it_was_final()
    {
        await fixture.Storage.Table(TableNames.Activity).UpsertEntityAsync(Activity(1, "opened", "open"));
        await fixture.Storage.Table(TableNames.DailyMetrics).UpsertEntityAsync(new TableEntity("day", "20260504")
        {
            ["Layout"] = 1,
            ["Date"] = new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.Zero),
            ["Created"] = 7,
            ["IsFinal"] = true,
            ["Revision"] = 3,
            ["ComputedAt"] = Noon,
        });
        Assert.Empty(await _parts.Metrics.ReadAsync(Dimension.Day, Monday, Monday, None));
        Assert.Equal(Monday, await _parts.Metrics.FirstOpenDayAsync(None));

        await _parts.Aggregate.RunAsync(Noon.AddDays(2), None);
        var rows = await _parts.Metrics.ReadAsync(Dimension.Day, Monday, Monday.AddDays(2), None);
        Assert.Equal([(4, 1L, 1), (1, 0, 1), (1, 0, 1)], rows.Select(row =>
            (row.Stamp.Revision, row.Figures.Counts["created"], row.Figures.Backlog.Total)));
        Assert.Equal([true, true, false], rows.Select(row => row.Stamp.IsFinal));
    }

    private static TableEntity Activity(int seq, string kind, string status) => new("20260504|1", $"0000000001|{seq:D10}")
    {
        ["Layout"] = 1,
        ["Day"] = "20260504",
        ["Ticket"] = 1,
        ["Seq"] = seq,
        ["Kind"] = kind,
        ["At"] = Noon,
        ["ById"] = "gus",
        ["ByRole"] = "agent",
        ["Status"] = status,
        ["RequesterId"] = "carl",
        ["Priority"] = "normal",
        ["Category"] = "printer",
        ["Channel"] = "web",
    };
}
