namespace HelpDesk.Functions.Mail;

/// <summary>A row of bars.</summary>
/// <param name="Color">As HTML has it.</param>
internal sealed record MailChart(string Name, string Color, IReadOnlyList<MailBar> Bars);
