namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// The webhooks that are told of things, as they were some seconds ago at the most: every change of every ticket asks for them.
/// A change made on this instance counts at once.
/// </summary>
public sealed class ActiveWebhooks(IWebhooks webhooks)
{
    /// <summary>
    /// No longer than a ticket's change waits in its queue, unless it is hurried on: so what happens after a webhook was made
    /// is hardly ever kept from it by another instance. It costs a query in so many seconds while there is something to tell.
    /// </summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private (IReadOnlyList<Webhook> Webhooks, DateTimeOffset At)? _known;
    private int _forgotten;

    public async Task<IReadOnlyList<Webhook>> AllAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        int forgotten;
        lock (_lock)
        {
            if (_known is { } known && (now - known.At).Duration() < Kept)
                return known.Webhooks;
            forgotten = _forgotten;
        }

        IReadOnlyList<Webhook> all = [.. (await webhooks.AllAsync(cancellationToken)).Where(webhook => webhook.IsActive)];
        lock (_lock)
        {
            // What was read before a change is good for this once.
            if (forgotten == _forgotten)
                _known = (all, now);
        }

        return all;
    }

    public void Forget()
    {
        lock (_lock)
        {
            _known = null;
            _forgotten++;
        }
    }
}
