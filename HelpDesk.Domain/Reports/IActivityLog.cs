namespace HelpDesk.Domain.Reports;

/// <summary>Every event once, by the desk's day.</summary>
public interface IActivityLog
{
    /// <summary>Writes each under its ticket and number; writing it again changes nothing.</summary>
    Task UpsertAsync(IReadOnlyList<TicketActivity> activities, CancellationToken cancellationToken);

    /// <summary>The first day on which anything happened; null: nothing has.</summary>
    Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken);

    /// <summary>All activities of the day, page by page, in no particular order.</summary>
    IAsyncEnumerable<TicketActivity> ReadDayAsync(DateOnly day, CancellationToken cancellationToken);
}
