using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Domain.Reports;

/// <summary>One event, flat, with all that a day's figures need of it.</summary>
/// <param name="Before">How the ticket counted before it; null: not at all, it was not there or had been removed.</param>
/// <param name="After">How it counts from then on; null: not at all.</param>
public sealed record TicketActivity(
    DateOnly Day,
    TicketId Ticket,
    int Seq,
    TicketEventKind Kind,
    DateTimeOffset At,
    Actor By,
    ActivityState? Before,
    ActivityState? After,
    PersonId Requester,
    TicketChannel Channel,
    EventMeasures Measures)
{
    public bool IsByRequester => By.Id == Requester;

    public bool IsClosing => Measures.Closing is not null;

    /// <summary>Staff has written to the requester.</summary>
    public bool IsAnswer => Kind is TicketEventKind.Replied && IsByStaff;

    /// <summary>Whoever is the requester acts as one, staff or not.</summary>
    private bool IsByStaff => By.IsStaff && !IsByRequester;

    /// <summary>The member of staff whose figures it counts for: what somebody wrote is theirs, everything else the assignee's,
    /// and where there is none, that of whoever of staff did it. Null: nobody's.</summary>
    public PersonRef? Agent => Kind is TicketEventKind.Replied or TicketEventKind.Noted && IsByStaff
        ? By.Person
        : State.Assignee ?? (IsByStaff ? By.Person : null);

    public string? Category => State.Category;

    private ActivityState State => After ?? Before!;

    public static TicketActivity Of(TicketEvent happened)
    {
        var state = new ActivityState(
            happened.After.Status, happened.After.Priority, happened.After.Category, happened.After.Assignee);
        return new TicketActivity(
            happened.DeskDay,
            happened.Ticket,
            happened.Seq,
            happened.Kind,
            happened.At,
            happened.By,
            StateBefore.Of(happened.What, state),
            happened.What is TicketHappening.Removed ? null : state,
            happened.After.Requester.Id,
            happened.After.Channel,
            happened.Measures);
    }
}
