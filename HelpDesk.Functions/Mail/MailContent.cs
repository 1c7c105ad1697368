namespace HelpDesk.Functions.Mail;

/// <summary>What a mail says, from which both of its bodies are made.</summary>
/// <param name="Action">Null: it leads nowhere.</param>
/// <param name="After">Paragraphs below the link.</param>
internal sealed record MailContent(
    string Subject, string Greeting, IReadOnlyList<string> Before, MailAction? Action, IReadOnlyList<string> After)
{
    /// <summary>What somebody has written, with its lines as they are, see <see cref="Quotation"/>; null: nothing.</summary>
    public string? Quote { get; init; }

    public IReadOnlyList<MailSection> Sections { get; init; } = [];

    public IReadOnlyList<MailTable> Tables { get; init; } = [];

    public IReadOnlyList<MailChart> Charts { get; init; } = [];

    /// <summary>Whether it may be answered.</summary>
    public string Footer { get; init; } = "This mail was sent automatically; nobody reads answers to it.";
}
