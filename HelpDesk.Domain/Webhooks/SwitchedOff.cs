namespace HelpDesk.Domain.Webhooks;

/// <summary>Since when a webhook is sent nothing, and why.</summary>
public sealed record SwitchedOff(DateTimeOffset At, SwitchOffReason Reason);
