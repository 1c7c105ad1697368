using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Domain.Reports;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What is written into a row is read from it.</summary>
public sealed class ReportColumnsTests
{
    [Fact]
    public void Whole_numbers_of_every_size_in_as_few_bytes_as_they_need()
    {
        var random = new Random(1);
        List<long> numbers = [0, 1, -1, 63, 64, -64, -65, long.MaxValue, long.MinValue];
        for (var i = 0; i < 5_000; i++)
            numbers.Add(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
        Assert.Equal(numbers, Varints.Read(Varints.Write(numbers)));
        Assert.Equal([1, 1, 2, 10], new long[] { 63, -64, 64, long.MinValue }.Select(number => Varints.Write([number]).Length));
        Assert.Empty(Varints.Read([]));
    }

    [Fact]
    public void Histograms()
    {
        var random = new Random(2);
        for (var i = 0; i < 200; i++)
        {
            var histogram = Histogram.Of(Enumerable.Range(0, random.Next(300)).Select(_ => random.Next(3_712)).Distinct()
                .Select(bucket => KeyValuePair.Create(bucket, random.NextInt64(1, 1L << 40))));
            Assert.Equal(histogram, HistogramColumn.Read(HistogramColumn.Write(histogram)));
        }
    }

    [Fact]
    public void Backlogs()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var backlog = Backlog.Of(Enumerable.Range(0, random.Next(50))
                .Select(_ => new BacklogCell((BacklogCellKind)random.Next(4), random.Next(800_000)))
                .Distinct()
                .Select(cell => KeyValuePair.Create(cell, random.Next(-9, 99_999))));
            Assert.Equal(backlog, Backlog.Of(BacklogColumn.Read(BacklogColumn.Write(backlog.Cells))));
        }
    }

    [Fact]
    public void Every_activity_and_every_row_of_a_desks_report()
    {
        var time = DeskTime.All[0] with { Days = 25 };
        var activities = new RandomDesk(time, seed: 4, tickets: 120).Tickets
            .SelectMany(events => events).Select(TicketActivity.Of).ToList();
        Assert.All(activities, one => Assert.Equal(one, ActivityRow.ToActivity(ActivityRow.FromActivity(one))));

        var previous = default(DayReport);
        foreach (var day in activities.GroupBy(one => one.Day).OrderBy(day => day.Key))
        {
            var tally = new DayTally(SampleBudget.Usual);
            foreach (var happened in day)
                tally.Add(happened);
            previous = tally.ToReport(day.Key, new(7, 3)).After(previous);
            foreach (var (group, figures) in previous.Groups)
                AssertReadAsWritten(new(day.Key, group, figures.Name, figures.Figures, previous.Stamp with { Revision = 3 }));
        }
    }

    private static void AssertReadAsWritten(DailyFigures row)
    {
        var read = DailyMetricsRow.ToFigures(DailyMetricsRow.FromFigures(row));
        Assert.Equal((row.Day, row.Group, row.Name, row.Stamp), (read.Day, read.Group, read.Name, read.Stamp));
        Assert.True(row.Figures.SameAs(read.Figures), $"{row.Day} {row.Group}");
    }
}
