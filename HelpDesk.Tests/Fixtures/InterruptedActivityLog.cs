using System.Runtime.CompilerServices;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Fixtures;

/// <summary>An activity log in which something happens the first time that a day has been read.</summary>
internal sealed class InterruptedActivityLog(IActivityLog inner, Func<Task> interruption) : IActivityLog
{
    private bool _isOver;

    public Task UpsertAsync(IReadOnlyList<TicketActivity> activities, CancellationToken cancellationToken) =>
        inner.UpsertAsync(activities, cancellationToken);

    public Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken) => inner.FirstDayAsync(cancellationToken);

    public async IAsyncEnumerable<TicketActivity> ReadDayAsync(
        DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in inner.ReadDayAsync(day, cancellationToken))
            yield return happened;
        if (_isOver)
            yield break;
        _isOver = true;
        await interruption();
    }
}
