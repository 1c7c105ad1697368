namespace HelpDesk.Functions.Mail;

/// <param name="Name">What it is of, in full.</param>
/// <param name="Label">The same where there is little room.</param>
/// <param name="Value">Null: nobody knows.</param>
internal sealed record MailBar(string Name, string Label, long? Value);
