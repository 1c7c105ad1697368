namespace HelpDesk.Domain.Notifications;

/// <summary>When the mail of the day is to come, as somebody wrote it.</summary>
public sealed record DigestInput(string? At);
