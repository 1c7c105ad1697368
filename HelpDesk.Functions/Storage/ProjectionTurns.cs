using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>The <see cref="Turns"/> of those who carry changes on; nobody waits for their answer.</summary>
internal sealed class ProjectionTurns : IProjectionTurns, IDisposable
{
    /// <summary>Far shorter than a message stays hidden while it is worked on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Turns _turns = new(Patience);

    public Task<IDisposable?> TakeAsync(TicketId ticket, CancellationToken cancellationToken) =>
        _turns.TakeAsync(ticket.Value, cancellationToken);

    public void Dispose() => _turns.Dispose();
}
