namespace HelpDesk.Domain.Tickets;

/// <summary>What somebody is to one ticket. Whoever asked for help is the requester of that ticket, staff or not.</summary>
public enum Standing
{
    /// <summary>Must not even know that the ticket is there.</summary>
    None,

    /// <summary>Reads and writes along, and sees what the requester sees.</summary>
    Follower,

    Requester,

    Staff,
}
