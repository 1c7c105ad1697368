namespace HelpDesk.Domain.Notifications;

/// <summary>Quiet hours as somebody wrote them.</summary>
public sealed record QuietHoursInput(string? From, string? To);
