using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>The report table.</summary>
public interface IDailyMetrics
{
    Task<Versioned<DailyFigures>?> FindAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The rows there are from one day to another, both included, oldest first.</summary>
    Task<IReadOnlyList<DailyFigures>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Writes the row if it still has that version (null: does not exist). False: somebody newer was here.</summary>
    Task<bool> TrySaveAsync(DailyFigures figures, string? version, CancellationToken cancellationToken);

    /// <summary>The first day from which on figures are not final, or not there; null: there are none at all.</summary>
    Task<DateOnly?> FirstOpenDayAsync(CancellationToken cancellationToken);

    /// <summary>Asks for the day to be counted again.</summary>
    Task MarkDirtyAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The days to be counted again, oldest first, each with the version of its mark.</summary>
    Task<IReadOnlyList<Versioned<DateOnly>>> DirtyDaysAsync(CancellationToken cancellationToken);

    /// <summary>Takes the mark away, unless the day has been marked anew since the mark was read.</summary>
    Task ClearDirtyAsync(Versioned<DateOnly> mark, CancellationToken cancellationToken);
}
