namespace HelpDesk.Functions.Mail;

/// <summary>What a mail says, from which both of its bodies are made.</summary>
/// <param name="Action">Null: it leads nowhere.</param>
/// <param name="After">Paragraphs below the link.</param>
internal sealed record MailContent(
    string Subject, string Greeting, IReadOnlyList<string> Before, MailAction? Action, IReadOnlyList<string> After);
