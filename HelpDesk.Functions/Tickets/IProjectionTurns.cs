using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Tickets;

/// <summary>
/// Lets the changes of one ticket be carried on one after the other in this process. Twenty that begin at once would each find
/// all that is pending and tell everybody of it: harmless, since all of it counts once, but twenty times the work.
/// </summary>
public interface IProjectionTurns
{
    /// <summary>Dispose of it when the turn is over. Null: it did not come in time; it goes without one.</summary>
    Task<IDisposable?> TakeAsync(TicketId ticket, CancellationToken cancellationToken);
}
