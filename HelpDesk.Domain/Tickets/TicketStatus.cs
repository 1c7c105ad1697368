namespace HelpDesk.Domain.Tickets;

public enum TicketStatus
{
    /// <summary>Nobody has picked it up.</summary>
    Open,

    /// <summary>Somebody works on it.</summary>
    Active,

    /// <summary>It waits for the requester; clocks pause.</summary>
    Waiting,

    Closed,
}
