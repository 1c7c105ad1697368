using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Measures;

/// <summary>Pure: goes on with a ticket's measures by one event, and tells what the event adds to the figures.</summary>
internal sealed class Measuring(Ticket before, Ticket after, Actor by, DateTimeOffset at, DeskCalendar calendar)
{
    private TicketMeasures Known => before.Measures;

    public (TicketMeasures Ticket, EventMeasures Event) Take(TicketHappening what) => what switch
    {
        TicketHappening.Opened => Plain(TicketMeasures.Begin(calendar.DayOf(at), at)),
        TicketHappening.MessagePosted { Kind: MessageKind.Reply } => IsStaff ? Answered() : Plain(Spoken()),
        TicketHappening.Assigned => Assigned(),
        TicketHappening.StatusChanged changed => StatusChanged(changed.From),
        _ => Plain(Known),
    };

    private bool IsStaff => TicketAccess.StandingOf(by, before) is Standing.Staff;

    private static (TicketMeasures, EventMeasures) Plain(TicketMeasures ticket) =>
        (ticket, new EventMeasures { CreatedDay = ticket.CreatedDay });

    private (TicketMeasures, EventMeasures) Answered() => (
        Known with { Answers = Known.Answers + 1, UnansweredSince = null },
        new EventMeasures
        {
            CreatedDay = Known.CreatedDay,
            FirstResponse = before.FirstResponseAt is null ? calendar.Between(before.CreatedAt, at) : null,
            NextResponse = Known.UnansweredSince is { } since ? calendar.Between(since, at) : null,
        });

    // Until staff's first answer it is the first response that is waited for.
    private TicketMeasures Spoken() =>
        before.FirstResponseAt is null ? Known : Known with { UnansweredSince = Known.UnansweredSince ?? at };

    private (TicketMeasures, EventMeasures) Assigned() => (
        Known with { Assignments = Known.Assignments + 1 },
        new EventMeasures { CreatedDay = Known.CreatedDay, IsReassignment = Known.Assignments > 0 });

    private (TicketMeasures, EventMeasures) StatusChanged(TicketStatus from)
    {
        var counted = Counted(from);
        if (after.Status is not TicketStatus.Closed)
            return Plain(from is TicketStatus.Closed ? counted with { UnansweredSince = Reopened() } : counted);

        var day = calendar.DayOf(at);
        var closing = new ClosingMeasures(
            calendar.Between(before.CreatedAt, at),
            counted.WaitedForUs,
            counted.WaitedForRequester,
            counted.Closed,
            Known.Answers,
            before.ReopenCount,
            IsFirstOfDay: Known.LastClosedDay != day);
        return (
            counted with { UnansweredSince = null, LastClosedDay = day },
            new EventMeasures { CreatedDay = Known.CreatedDay, Closing = closing });
    }

    // Whoever opens it again for themselves waits from now on, if they have not said something already. Staff that opens it
    // again keeps nobody waiting.
    private DateTimeOffset? Reopened() =>
        IsStaff || before.FirstResponseAt is null ? Known.UnansweredSince : Known.UnansweredSince ?? at;

    private TicketMeasures Counted(TicketStatus status)
    {
        var span = calendar.Between(Known.StatusSince, at);
        var counted = Known with { StatusSince = at };
        return status switch
        {
            TicketStatus.Waiting => counted with { WaitedForRequester = counted.WaitedForRequester + span },
            TicketStatus.Closed => counted with { Closed = counted.Closed + span },
            _ => counted with { WaitedForUs = counted.WaitedForUs + span },
        };
    }
}
