using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>A report table that is written a few rows at a time, as the real one is, so that a day can be torn.</summary>
internal sealed class DailyMetricsInMemory : IDailyMetrics
{
    private const int BatchSize = 2;

    private readonly DailyRowsInMemory _rows;
    private readonly Func<bool, Task> _before;

    public DailyMetricsInMemory()
        : this(new(), _ => Task.CompletedTask)
    {
    }

    private DailyMetricsInMemory(DailyRowsInMemory rows, Func<bool, Task> before) => (_rows, _before) = (rows, before);

    /// <summary>The same table, for somebody who is held up before everything they do (true: it is a write).</summary>
    public DailyMetricsInMemory HeldUp(Func<bool, Task> before) => new(_rows, before);

    public async Task<StoredDay> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await _before(false);
        return _rows.Find(day);
    }

    public async Task<IReadOnlyList<DailyFigures>> ReadAsync(
        Dimension by, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await _before(false);
        return [.. _rows.All.Where(row => row.Group.By == by && from <= row.Day && row.Day <= to && _rows.Counts(row))];
    }

    public async Task<bool> TrySaveAsync(DayReport report, StoredDay found, CancellationToken cancellationToken)
    {
        var groups = report.Groups.Keys.Union(found.Versions.Keys).Where(group => group != Group.Whole);
        foreach (var partition in groups.GroupBy(group => group.By))
        {
            foreach (var batch in partition.Chunk(BatchSize))
            {
                await _before(true);
                if (!_rows.TryWrite(report, found, batch))
                    return false;
            }
        }

        await _before(true);
        return _rows.TryWrite(report, found, [Group.Whole]);
    }

    public async Task<DateOnly?> FirstOpenDayAsync(CancellationToken cancellationToken)
    {
        await _before(false);
        var days = _rows.All.Where(row => row.Group == Group.Whole).ToList();
        return days.Find(row => !row.Stamp.IsFinal)?.Day ?? days.LastOrDefault()?.Day.AddDays(1);
    }

    public async Task MarkDirtyAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await _before(true);
        _rows.Mark(day);
    }

    public async Task<IReadOnlyList<Versioned<DateOnly>>> DirtyDaysAsync(CancellationToken cancellationToken)
    {
        await _before(false);
        return [.. _rows.Marks.Select(mark => new Versioned<DateOnly>(mark.Key, mark.Value))];
    }

    public async Task ClearDirtyAsync(Versioned<DateOnly> mark, CancellationToken cancellationToken)
    {
        await _before(true);
        _rows.Clear(mark);
    }
}
