using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Mail;

/// <summary>A mail that the desk sends.</summary>
/// <param name="Id">What is in Message-ID before the @; the same mail sent twice has the same.</param>
/// <param name="Subject">One line.</param>
/// <param name="Headers">Further ones, like Auto-Submitted.</param>
public sealed record OutgoingMail(
    string Id,
    EmailAddress To,
    string ToName,
    string Subject,
    string Text,
    string Html,
    IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Where answers go; null: to where it is from.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>All mails with the same one are shown as one conversation; only what is before the @, as in <see cref="Id"/>.
    /// Null: it is in none.</summary>
    public string? Thread { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];
}
