using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>
/// Something that happened to a ticket: who, when, under which operation, and how the ticket stood afterwards. Events hold facts;
/// texts stand in the ticket and its messages.
/// </summary>
public abstract record TicketEvent
{
    public required TicketId Ticket { get; init; }

    /// <summary>Counts the ticket's events from 1, without gaps.</summary>
    public required int Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Actor By { get; init; }

    public required OperationId Operation { get; init; }

    /// <summary>The desk's own calendar day that this counts for, whatever the desk's time zone is set to later.</summary>
    public required DateOnly DeskDay { get; init; }

    public required TicketStatus Status { get; init; }

    public required PersonRef? Assignee { get; init; }

    public required PersonRef Requester { get; init; }

    public required TicketPriority Priority { get; init; }

    public required string? Category { get; init; }

    public required TicketChannel Channel { get; init; }
}
