namespace HelpDesk.Functions.Mail;

/// <summary>The one thing that a mail asks its reader to do.</summary>
internal sealed record MailAction(string Label, Uri Link);
