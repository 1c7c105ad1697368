using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Turns of which a test may say that there are none.</summary>
internal sealed class CrowdedTurns(IWebhookTurns inner) : IWebhookTurns
{
    /// <summary>How long those wait who came before; null: there is no crowd but a real one.</summary>
    public TimeSpan? Crowd { get; set; }

    public Task<WebhookPlace> TakeAsync(Webhook webhook, CancellationToken cancellationToken) => Crowd is { } wait
        ? Task.FromResult(new WebhookPlace(Taken: null, wait))
        : inner.TakeAsync(webhook, cancellationToken);
}
