using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: somebody says something on a ticket, and may set its status with it.</summary>
public static class MessageDecision
{
    public static Outcome<TicketChange> Post(
        Ticket ticket, MessageDraft draft, TicketChannel source, Act act, DeskCalendar calendar)
    {
        var standing = TicketAccess.StandingOf(act.By, ticket);
        if (standing is not Standing.Staff && (draft.Kind is MessageKind.Note || draft.Status is not null))
            return Refusals.StaffOnly(draft.Kind is MessageKind.Note ? "write notes" : "set a status with a message");
        if (HasMoved(ticket, draft, act))
            return new DomainError.Conflict("conversation-moved", "There are newer messages than the last one you know of.");

        var status = StatusAfter(ticket, draft, standing, act);
        return status.IsSuccess ? Change(ticket, draft, standing, source, status.Value, act, calendar) : status.Error;
    }

    internal static TicketChange Change(
        Ticket ticket,
        MessageDraft draft,
        Standing standing,
        TicketChannel source,
        TicketStatus status,
        Act act,
        DeskCalendar calendar)
    {
        var recorder = new ChangeRecorder(ticket, act, calendar);
        // A note comes last: its moment must not show in the time of what the requester sees.
        if (draft.Kind is MessageKind.Note)
            recorder.SetStatus(status);
        recorder.Post(draft, standing, source);
        recorder.SetStatus(status);
        return recorder.ToChange();
    }

    private static bool HasMoved(Ticket ticket, MessageDraft draft, Act act) =>
        draft.ExpectedLastSeq < TicketView.For(act.By, ticket).MessageCount;

    private static Outcome<TicketStatus> StatusAfter(Ticket ticket, MessageDraft draft, Standing standing, Act act)
    {
        var from = ticket.Status;
        if (draft.Kind is MessageKind.Note)
            return StatusRules.AfterSetting(from, draft.Status ?? from) is { } noted ? noted : Refusals.NotFromClosed("that");

        if (standing is not Standing.Staff)
        {
            return StatusRules.IsWindowPassed(ticket, act.At)
                ? Refusals.WindowPassed
                : StatusRules.AfterRequesterReply(from);
        }

        var after = draft.Status is { } wanted ? StatusRules.AfterSetting(from, wanted) : StatusRules.AfterStaffReply(from);
        return after is null || (from is TicketStatus.Closed && after is TicketStatus.Closed)
            ? Refusals.NotFromClosed("a reply")
            : after.Value;
    }
}
