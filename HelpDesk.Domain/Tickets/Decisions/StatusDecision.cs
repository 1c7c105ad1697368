using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: somebody sets a ticket's status, with or without a word about it.</summary>
public static class StatusDecision
{
    public static Outcome<TicketChange> Set(
        Ticket ticket, StatusDraft draft, TicketChannel source, Act act, DeskCalendar calendar)
    {
        var standing = TicketAccess.StandingOf(act.By, ticket);
        if (Obstacle(ticket, draft, standing, act) is { } obstacle)
            return obstacle;

        if (draft.Comment is { } comment)
        {
            var reply = new MessageDraft(MessageKind.Reply, comment, draft.Status, ExpectedLastSeq: null);
            return MessageDecision.Change(ticket, reply, standing, source, draft.Status, act, calendar);
        }

        var recorder = new ChangeRecorder(ticket, act, calendar);
        recorder.SetStatus(draft.Status);
        return recorder.ToChange();
    }

    /// <summary>As asked for: setting an open ticket that somebody has picked up to open puts it back for everybody.</summary>
    internal static void SetStatus(this ChangeRecorder recorder, TicketStatus status)
    {
        var from = recorder.Head.Status;
        var isPutBack = status is TicketStatus.Open && from is TicketStatus.Active or TicketStatus.Waiting;
        recorder.ChangeStatus(status);
        if (isPutBack)
            recorder.Unassign();
    }

    private static DomainError? Obstacle(Ticket ticket, StatusDraft draft, Standing standing, Act act)
    {
        var (from, to) = (ticket.Status, draft.Status);
        if (standing is not Standing.Staff && !IsForRequesters(from, to, standing))
            return Refusals.StaffOnly("set this status; the requester may close the ticket and open it again");
        if (StatusRules.AfterSetting(from, to) is null)
            return Refusals.NotFromClosed("that");
        if (draft.Comment is not null && from is TicketStatus.Closed && to is TicketStatus.Closed)
            return Refusals.NotFromClosed("a comment");
        return standing is not Standing.Staff && to is TicketStatus.Open && StatusRules.IsWindowPassed(ticket, act.At)
            ? Refusals.WindowPassed
            : null;
    }

    private static bool IsForRequesters(TicketStatus from, TicketStatus to, Standing standing) =>
        standing is Standing.Requester
        && (to is TicketStatus.Closed || (to is TicketStatus.Open && from is TicketStatus.Open or TicketStatus.Closed));
}
