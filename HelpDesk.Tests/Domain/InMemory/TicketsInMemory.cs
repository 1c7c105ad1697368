using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>Tickets as the use cases ask for them, and what the tests ask about them.</summary>
internal sealed class TicketsInMemory(params IEnumerable<Ticket> tickets) : ITicketStore
{
    private readonly Dictionary<TicketId, Ticket> _heads = tickets.ToDictionary(ticket => ticket.Id);
    private readonly Dictionary<RetryKey, TicketWrite> _writes = [];
    private int _last = tickets.Select(ticket => ticket.Id.Value).DefaultIfEmpty().Max();

    public FirstTriesInMemory FirstTries { get; } = new();

    public List<TicketChange> Written { get; } = [];

    public IEnumerable<TicketEvent> Events => Written.SelectMany(change => change.Events);

    public IEnumerable<Message> Messages => Written.Select(change => change.Message).OfType<Message>();

    public Ticket this[TicketId id] => _heads[id];

    public Task<TicketId> NextIdAsync(CancellationToken cancellationToken) => Task.FromResult(new TicketId(++_last));

    public Task AddAsync(TicketChange opening, CancellationToken cancellationToken)
    {
        if (Events.All(known => known.Operation != opening.Events[0].Operation))
            Write(opening);
        return Task.CompletedTask;
    }

    public Task<Outcome<TicketWrite>> ChangeAsync(
        TicketId id,
        OperationId operation,
        Func<Ticket, Outcome<TicketChange>> decide,
        RetryKey? retry,
        CancellationToken cancellationToken) => Task.FromResult(Change(id, decide, retry));

    public Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken) =>
        Task.FromResult(_heads.GetValueOrDefault(id));

    public Task<Page<Ticket>> ListAsync(string? after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private Outcome<TicketWrite> Change(TicketId id, Func<Ticket, Outcome<TicketChange>> decide, RetryKey? retry)
    {
        if (!_heads.TryGetValue(id, out var ticket))
            return new DomainError.NotFound();
        if (retry is not null && _writes.GetValueOrDefault(retry) is { } known)
            return known with { IsReplay = true };
        if (retry is not null && FirstTries.Find(retry) is { } instead)
            return new TicketWrite(ticket, Message: null, IsReplay: true, instead);

        var change = decide(ticket);
        if (!change.IsSuccess)
            return change.Error;
        Write(change.Value);
        var write = new TicketWrite(change.Value.Head, change.Value.Message);
        if (retry is not null)
            _writes[retry] = write;
        return write;
    }

    private void Write(TicketChange change)
    {
        Written.Add(change);
        _heads[change.Head.Id] = change.Head;
    }
}
