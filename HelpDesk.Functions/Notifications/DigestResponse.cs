namespace HelpDesk.Functions.Notifications;

/// <summary>When the mail of the day comes.</summary>
internal sealed record DigestResponse(string At);
