using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>A message that keeps every rule.</summary>
/// <param name="Status">What the ticket is to have afterwards; null: what follows by itself.</param>
public sealed record MessageDraft(MessageKind Kind, string Content, TicketStatus? Status, int? ExpectedLastSeq)
{
    public static Outcome<MessageDraft> Create(MessageDraftInput input)
    {
        var violations = new Violations();
        var content = Parse(input.Content, violations, "/content");
        if (input.ExpectedLastSeq < 0)
            violations.Add("/expectedLastSeq", "must not be negative");
        return violations.Any
            ? violations.ToError()
            : new MessageDraft(input.Kind ?? MessageKind.Reply, content!, input.Status, input.ExpectedLastSeq);
    }

    internal static string? Parse(string? content, Violations violations, string pointer) =>
        TextRules.Parse(content, MessageLimits.Content, severalLines: true, violations, pointer);
}
