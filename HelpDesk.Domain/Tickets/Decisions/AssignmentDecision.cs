using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: a ticket is given to somebody, or to nobody.</summary>
public static class AssignmentDecision
{
    public static DomainError NotStaff { get; } = new DomainError.Unprocessable("not-staff", "Only staff can be assigned.");

    /// <summary>Why the actor assigns nobody. It comes first: whoever may not assign learns nothing of who is staff.</summary>
    public static DomainError? Obstacle(Ticket ticket, Act act) =>
        TicketAccess.StandingOf(act.By, ticket) is Standing.Staff ? null : Refusals.StaffOnly("assign this ticket");

    public static Outcome<TicketChange> Assign(Ticket ticket, PersonRef? assignee, Act act, DeskCalendar calendar)
    {
        if (Obstacle(ticket, act) is { } obstacle)
            return obstacle;
        // Whoever asked for help is no staff on that ticket, and could not work on it.
        if (assignee?.Id == ticket.Requester.Id)
            return NotStaff;

        var status = assignee is null
            ? StatusRules.AfterUnassigning(ticket.Status)
            : StatusRules.AfterAssigning(ticket.Status);
        if (status is null)
            return Refusals.NotFromClosed("it is assigned");

        var recorder = new ChangeRecorder(ticket, act, calendar);
        if (assignee is null)
            recorder.Unassign();
        else
            recorder.Assign(assignee);
        recorder.ChangeStatus(status.Value);
        return recorder.ToChange();
    }
}
