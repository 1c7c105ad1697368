using HelpDesk.Domain.Reports;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Domain.Reports.Recount;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>Whatever happens at a desk, and whatever its clocks do meanwhile, a plain recount agrees with every figure of every
/// row.</summary>
public sealed class RecountTests
{
    private const int Tickets = 300;

    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, DeskTime.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_figure_of_every_row_is_what_a_plain_recount_says(int place)
    {
        var time = DeskTime.All[place];
        var seed = 1_000 + place;
        var desk = new RandomDesk(time, seed, Tickets);
        var plain = new PlainReport(desk, time).ToFigures();

        // With all samples kept, and with so few that most rows need a second look.
        foreach (var samples in (int[])[SampleBudget.Usual, 7])
        {
            var counted = await CountAsync(desk, time, samples);
            Assert.Empty(RowDifferences.Of(plain, counted, $"{time}, seed {seed}, {samples} samples"));
        }
    }

    private static async Task<IEnumerable<DayReport>> CountAsync(RandomDesk desk, DeskTime time, int samples)
    {
        var (activity, requesters) = (new ActivityLogInMemory(), new RequesterDaysInMemory());
        var record = new RecordRequesters(requesters, new DailyMetricsInMemory());
        foreach (var ticket in desk.Tickets.Reverse())
        {
            var activities = ticket.Select(TicketActivity.Of).ToList();
            await activity.UpsertAsync(activities, None);
            await record.RunAsync(activities, None);
        }

        var reports = new List<DayReport>();
        for (var day = time.From; day <= time.To; day = day.AddDays(1))
        {
            var report = await new CountDay(activity, requesters, samples).RunAsync(day, None);
            reports.Add(report.After(reports.LastOrDefault()));
        }

        return reports;
    }
}
