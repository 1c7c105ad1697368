namespace HelpDesk.Functions.Mail;

/// <summary>Numbers side by side.</summary>
/// <param name="Heads">One for each column of values.</param>
internal sealed record MailTable(IReadOnlyList<string> Heads, IReadOnlyList<MailTableRow> Rows);
