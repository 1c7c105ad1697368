namespace HelpDesk.Functions.Webhooks;

/// <summary>What a receiver is told of a report.</summary>
/// <param name="Type">The event's word.</param>
/// <param name="Timestamp">When the period ended.</param>
internal sealed record ReportWebhook(string Type, DateTimeOffset Timestamp, ReportWebhookData Data);
