using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Names what somebody is told: made of the operation that it tells of, so that it is the same however often it is made. Unique
/// for one recipient.
/// </summary>
/// <param name="Seq">See <see cref="TicketOperation.Seq"/>.</param>
public readonly record struct NotificationId(DateTimeOffset At, TicketId Ticket, int Seq)
{
    public static NotificationId Of(TicketOperation operation) => new(operation.At, operation.Ticket, operation.Seq);
}
