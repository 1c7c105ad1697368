using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Domain.Reports.Recount;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>A desk whose events are heard of and counted, all in memory.</summary>
internal sealed class ReportDesk(DeskCalendar calendar)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ActivityLogInMemory _activity = new();
    private readonly RequesterDaysInMemory _requesters = new();

    public DailyMetricsInMemory Metrics { get; } = new();

    /// <summary>As the queue side does: the events, who was active, and marks for days that are over.</summary>
    public async Task HearAsync(IEnumerable<TicketEvent> events, DateTimeOffset now, Func<bool, Task>? before = null)
    {
        var activities = events.Select(TicketActivity.Of).ToList();
        var hold = before ?? (_ => Task.CompletedTask);
        await _activity.HeldUp(hold).UpsertAsync(activities, None);
        await new RecordRequesters(_requesters.HeldUp(hold), Metrics.HeldUp(hold)).RunAsync(activities, None);
        foreach (var day in activities.Select(happened => happened.Day).Where(day => day < calendar.DayOf(now)).Distinct())
            await Metrics.HeldUp(hold).MarkDirtyAsync(day, None);
    }

    public Task<int> AggregateAsync(DateTimeOffset now, Func<bool, Task>? before = null)
    {
        var hold = before ?? (_ => Task.CompletedTask);
        var (activity, metrics) = (_activity.HeldUp(hold), Metrics.HeldUp(hold));
        var update = new UpdateDays(metrics, new CountDay(activity, _requesters.HeldUp(hold)), calendar);
        return new AggregateDailyMetrics(activity, metrics, update, calendar).RunAsync(now, None);
    }

    /// <summary>All rows, as they should be whoever wrote them and how often.</summary>
    public async Task<string[]> RowsAsync() => [.. (await FiguresAsync()).Select(Text).Order(StringComparer.Ordinal)];

    public async Task<List<DailyFigures>> FiguresAsync()
    {
        var rows = new List<DailyFigures>();
        foreach (var by in Enum.GetValues<Dimension>())
            rows.AddRange(await Metrics.ReadAsync(by, DateOnly.MinValue, DateOnly.MaxValue, None));
        return rows;
    }

    private static string Text(DailyFigures row)
    {
        var figures = RowText.Of(row.Day, row.Group, row.Figures).Select(one => $"{one.Key}={one.Value}");
        return $"{row.Day:yyyy-MM-dd} {row.Group} {row.Name} {row.Stamp.IsFinal} {row.Stamp.DefinitionVersion} "
            + string.Join(' ', figures);
    }
}
