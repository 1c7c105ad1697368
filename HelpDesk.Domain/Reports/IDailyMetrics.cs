using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>The report table.</summary>
public interface IDailyMetrics
{
    Task<StoredDay> FindAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The rows there are from one day to another, both included, oldest first, with one query. Of a day that is being
    /// written just now, only the rows of the revision that is complete.</summary>
    Task<IReadOnlyList<DailyFigures>> ReadAsync(
        Dimension by, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Writes the day's rows, that of the whole last, if all still have the versions under which they were found.
    /// False: somebody newer was here, and some rows may be of neither; the day has to be counted again.</summary>
    Task<bool> TrySaveAsync(DayReport report, StoredDay found, CancellationToken cancellationToken);

    /// <summary>The first day from which on figures are not final, or not there; null: there are none at all.</summary>
    Task<DateOnly?> FirstOpenDayAsync(CancellationToken cancellationToken);

    /// <summary>Asks for the day to be counted again.</summary>
    Task MarkDirtyAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The days to be counted again, oldest first, each with the version of its mark.</summary>
    Task<IReadOnlyList<Versioned<DateOnly>>> DirtyDaysAsync(CancellationToken cancellationToken);

    /// <summary>Takes the mark away, unless the day has been marked anew since the mark was read.</summary>
    Task ClearDirtyAsync(Versioned<DateOnly> mark, CancellationToken cancellationToken);
}
