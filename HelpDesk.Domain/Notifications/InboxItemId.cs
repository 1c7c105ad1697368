using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Names an item of an inbox by the operation that it tells of: no two operations of one ticket have the same time. The number of
/// its event is not part of it: a requester who knew two of them could count the notes in between.
/// </summary>
public readonly record struct InboxItemId(DateTimeOffset At, TicketId Ticket)
{
    public static InboxItemId Of(TicketOperation operation) => new(operation.At, operation.Ticket);
}
