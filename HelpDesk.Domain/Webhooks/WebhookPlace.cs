namespace HelpDesk.Domain.Webhooks;

/// <summary>A place at which something is sent to a webhook, or none.</summary>
/// <param name="Taken">Dispose of it when the turn is over. Null: too many are being sent to that webhook now.</param>
/// <param name="Wait">Without a place: about how long until all who were sent away before have had their turn.</param>
public sealed record WebhookPlace(IDisposable? Taken, TimeSpan Wait = default);
