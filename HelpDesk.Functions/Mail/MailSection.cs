namespace HelpDesk.Functions.Mail;

/// <summary>A part of a mail that tells of several things.</summary>
internal sealed record MailSection(string Heading, IReadOnlyList<string> Lines);
