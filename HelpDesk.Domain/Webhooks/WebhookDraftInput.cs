namespace HelpDesk.Domain.Webhooks;

/// <summary>A new webhook as it was asked for, right or wrong.</summary>
public sealed record WebhookDraftInput(string? Url, IReadOnlyList<string?>? Events, bool Active = true);
