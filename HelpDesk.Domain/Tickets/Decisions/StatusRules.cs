namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: the table of what leads where. Null: not possible from there.</summary>
public static class StatusRules
{
    /// <summary>How long after closing a requester can open a ticket again.</summary>
    public static readonly TimeSpan ReopenWindow = TimeSpan.FromDays(14);

    public static TicketStatus? AfterAssigning(TicketStatus from) => from switch
    {
        TicketStatus.Open => TicketStatus.Active,
        TicketStatus.Closed => null,
        _ => from,
    };

    public static TicketStatus? AfterUnassigning(TicketStatus from) => from is TicketStatus.Closed ? null : from;

    /// <summary>After a reply of staff that carries no status of its own.</summary>
    public static TicketStatus? AfterStaffReply(TicketStatus from) => AfterAssigning(from);

    public static TicketStatus AfterRequesterReply(TicketStatus from) => from switch
    {
        TicketStatus.Waiting => TicketStatus.Active,
        TicketStatus.Closed => TicketStatus.Open,
        _ => from,
    };

    public static TicketStatus? AfterSetting(TicketStatus from, TicketStatus to) =>
        from is TicketStatus.Closed && to is TicketStatus.Active or TicketStatus.Waiting ? null : to;

    public static bool IsWindowPassed(Ticket ticket, DateTimeOffset now) =>
        ticket.ClosedAt is { } closed && now - closed > ReopenWindow;
}
