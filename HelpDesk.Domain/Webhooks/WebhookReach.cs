namespace HelpDesk.Domain.Webhooks;

/// <summary>Whom webhooks may be sent to.</summary>
/// <param name="Loopback">Also to programs on this very machine, and to them without TLS: only where the desk itself is a trial
/// on an emulator.</param>
public sealed record WebhookReach(bool Loopback);
