using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>A status to be set, and what to say to the other side with it.</summary>
public sealed record StatusDraft(TicketStatus Status, string? Comment)
{
    public static Outcome<StatusDraft> Create(TicketStatus? status, string? comment)
    {
        var violations = new Violations();
        if (status is null)
            violations.Add("/status", "must be given");
        var text = comment is null ? null : MessageDraft.Parse(comment, violations, "/comment");
        return violations.Any ? violations.ToError() : new StatusDraft(status!.Value, text);
    }
}
