namespace HelpDesk.Functions.Messaging;

/// <summary>Somebody to whom an ordered mail goes, and the event that it tells them of.</summary>
internal sealed record MailNoticeMessage(string Person, string Event);
