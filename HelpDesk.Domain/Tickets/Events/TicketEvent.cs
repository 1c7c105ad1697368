using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Domain.Tickets.Events;

/// <summary>
/// Something that happened to a ticket: who, when, under which operation, and how the ticket stood afterwards. Events hold facts;
/// texts stand in the ticket and its messages.
/// </summary>
/// <param name="Seq">Counts the ticket's events from 1, without gaps.</param>
/// <param name="At">Later than the event before, whatever the clocks say.</param>
/// <param name="DeskDay">The desk's own calendar day that this counts for, whatever the desk's time zone is set to later.</param>
/// <param name="Measures">What it adds to the figures of that day.</param>
public sealed record TicketEvent(
    TicketId Ticket,
    int Seq,
    DateTimeOffset At,
    Actor By,
    OperationId Operation,
    DateOnly DeskDay,
    TicketHappening What,
    TicketFacts After,
    EventMeasures Measures)
{
    public TicketEventKind Kind => What switch
    {
        TicketHappening.Opened => TicketEventKind.Opened,
        TicketHappening.MessagePosted { Kind: MessageKind.Reply } => TicketEventKind.Replied,
        TicketHappening.MessagePosted => TicketEventKind.Noted,
        TicketHappening.Assigned => TicketEventKind.Assigned,
        TicketHappening.Unassigned => TicketEventKind.Unassigned,
        TicketHappening.StatusChanged => TicketEventKind.StatusChanged,
        TicketHappening.Edited => TicketEventKind.Edited,
        TicketHappening.Followed => TicketEventKind.Followed,
        TicketHappening.Unfollowed => TicketEventKind.Unfollowed,
        TicketHappening.Removed => TicketEventKind.Removed,
        TicketHappening.Restored => TicketEventKind.Restored,
        _ => throw new InvalidOperationException($"{What.GetType().Name} is of no kind."),
    };
}
