namespace HelpDesk.Functions.Webhooks;

/// <summary>What a receiver is told by a test.</summary>
internal sealed record TestWebhookBody(string Type, DateTimeOffset Timestamp, TestWebhookData Data);
