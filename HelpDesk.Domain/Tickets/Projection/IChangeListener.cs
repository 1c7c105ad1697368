namespace HelpDesk.Domain.Tickets.Projection;

/// <summary>Hears of every change of every ticket, at least once: whatever it does must be done once, however often it hears.
/// </summary>
public interface IChangeListener
{
    /// <param name="changes">Its <see cref="TicketChanges.Pending"/> are what is new, in order; a command's are never torn apart.
    /// </param>
    Task TellAsync(TicketChanges changes, DateTimeOffset now, CancellationToken cancellationToken);
}
