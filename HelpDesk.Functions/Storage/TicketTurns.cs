using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>The <see cref="Turns"/> of those who change tickets.</summary>
internal sealed class TicketTurns : IDisposable
{
    private readonly Turns _turns = new(Turns.Courtesy);

    public Task<IDisposable?> TakeAsync(TicketId ticket, CancellationToken cancellationToken) =>
        _turns.TakeAsync(ticket.Value, cancellationToken);

    public void Dispose() => _turns.Dispose();
}
