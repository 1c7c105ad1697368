using System.Runtime.CompilerServices;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Fixtures;

/// <summary>An activity log in which something happens once: right after a day was read, or right before a write.</summary>
internal sealed class InterruptedActivityLog(
    IActivityLog inner, Func<Task>? afterReading = null, Func<Task>? beforeWriting = null) : IActivityLog
{
    private Func<Task>? _afterReading = afterReading;
    private Func<Task>? _beforeWriting = beforeWriting;

    public async Task UpsertAsync(IReadOnlyList<TicketActivity> activities, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _beforeWriting, null) is { } interruption)
            await interruption();
        await inner.UpsertAsync(activities, cancellationToken);
    }

    public Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken) => inner.FirstDayAsync(cancellationToken);

    public async IAsyncEnumerable<TicketActivity> ReadDayAsync(
        DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in inner.ReadDayAsync(day, cancellationToken))
            yield return happened;
        if (Interlocked.Exchange(ref _afterReading, null) is { } interruption)
            await interruption();
    }
}
