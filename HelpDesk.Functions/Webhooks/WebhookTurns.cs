using System.Collections.Concurrent;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

/// <summary>
/// The requests of this instance to each webhook. The queue function has some two dozen places: as long as a receiver is quick
/// its deliveries wait a moment for each other, and once it is slow they leave their places at once.
/// </summary>
internal sealed class WebhookTurns(TimeProvider time) : IWebhookTurns, IDisposable
{
    private readonly ConcurrentDictionary<WebhookId, WebhookLane> _lanes = [];

    public Task<WebhookPlace> TakeAsync(Webhook webhook, CancellationToken cancellationToken) =>
        _lanes.GetOrAdd(webhook.Id, _ => new WebhookLane(time))
            .TakeAsync(webhook.Health.FailingSince is not null, cancellationToken);

    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
            lane.Dispose();
    }
}
