namespace HelpDesk.Functions.Webhooks;

/// <summary>What a receiver is told of a ticket.</summary>
/// <param name="Type">The event's word.</param>
/// <param name="Timestamp">When it happened.</param>
internal sealed record TicketWebhook(string Type, DateTimeOffset Timestamp, TicketWebhookData Data);
