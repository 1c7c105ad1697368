using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The queue of webhooks, as the texts that its messages are, until a test delivers them.</summary>
internal sealed class WebhookOrdersInMemory(TimeProvider time) : IWebhookOrders
{
    private readonly Lock _lock = new();
    private readonly List<(string Message, DateTimeOffset Due)> _put = [];

    /// <summary>What failed for good, why, and the moment that it is known by.</summary>
    public List<(string Message, string Reason, DateTimeOffset At)> PutAway { get; } = [];

    public int Count
    {
        get
        {
            lock (_lock)
                return _put.Count;
        }
    }

    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
                return _put.Count == 0 ? null : _put.Min(one => one.Due);
        }
    }

    public IReadOnlyList<string> TakeDue()
    {
        lock (_lock)
        {
            var due = _put.Where(one => one.Due <= time.GetUtcNow()).ToList();
            _put.RemoveAll(due.Contains);
            return [.. due.Select(one => one.Message)];
        }
    }

    public void Put(string message)
    {
        lock (_lock)
            _put.Add((message, time.GetUtcNow()));
    }

    public Task PutAsync(IReadOnlyList<DeliveryOrder> orders, TimeSpan delay, CancellationToken cancellationToken)
    {
        Assert.InRange(orders.Count, 1, DeliveryOrder.Most);
        Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromDays(7));
        lock (_lock)
            _put.Add((WebhookOrderMessage.Write(orders), time.GetUtcNow() + delay));
        return Task.CompletedTask;
    }

    public Task PutAwayAsync(DeliveryOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
            PutAway.Add((WebhookOrderMessage.Write([order]), reason, at));
        return Task.CompletedTask;
    }
}
