using System.Collections.Concurrent;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The queue of mails with reports, as the texts that its messages are, until a test delivers them.</summary>
internal sealed class ReportOrdersInMemory : IReportOrders
{
    private readonly ConcurrentQueue<(string Message, TimeSpan Delay)> _put = new();

    /// <summary>What could not be sent for a day, and the moment that it is known by.</summary>
    public ConcurrentQueue<(string Message, string Reason, DateTimeOffset At)> PutAway { get; } = new();

    public Task PutAsync(ReportOrder order, TimeSpan delay, CancellationToken cancellationToken)
    {
        Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromDays(7));
        _put.Enqueue((ReportOrderMessage.Write(order), delay));
        return Task.CompletedTask;
    }

    public Task PutAwayAsync(ReportOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        PutAway.Enqueue((ReportOrderMessage.WriteAnew(order), reason, at));
        return Task.CompletedTask;
    }

    /// <summary>All there is, which is taken off.</summary>
    public IReadOnlyList<(string Message, TimeSpan Delay)> Take()
    {
        var taken = new List<(string, TimeSpan)>();
        while (_put.TryDequeue(out var one))
            taken.Add(one);
        return taken;
    }
}
