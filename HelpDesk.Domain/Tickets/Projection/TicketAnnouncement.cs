using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets.Projection;

/// <summary>Said before a change is written, so that somebody looks after it though the writer dies.</summary>
/// <param name="FirstSeq">The number that the change's first event gets if nobody else comes first.</param>
/// <param name="At">When it was first announced; copies keep it.</param>
public sealed record TicketAnnouncement(TicketId Ticket, OperationId Operation, int FirstSeq, DateTimeOffset At)
{
    /// <summary>Nothing is written later than a minute after its announcement: five are more than enough to wait.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
}
