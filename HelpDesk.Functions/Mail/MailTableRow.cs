namespace HelpDesk.Functions.Mail;

/// <param name="Values">The first one matters most.</param>
internal sealed record MailTableRow(string Name, IReadOnlyList<string> Values);
