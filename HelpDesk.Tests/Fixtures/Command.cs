using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>
/// One command on a ticket as the desk carries it out, over the real store. It knows what was announced for it, since what lies
/// in the queue stays hidden for seconds.
/// </summary>
internal sealed class Command(DeskParts parts, int id, Func<Ticket, Outcome<TicketChange>> decide)
{
    private readonly OperationId _operation = new(Guid.NewGuid());
    private int _firstSeq;

    /// <summary>How often it was decided.</summary>
    public int Decisions { get; private set; }

    public bool IsAnnounced => _firstSeq > 0;

    public TicketAnnouncement Announcement => new(new TicketId(id), _operation, _firstSeq, Given.Noon);

    public static async Task<TicketAnnouncement> OpenAsync(DeskParts parts, int id, DateTimeOffset? at = null, Actor? by = null)
    {
        var opening = Given.Opening(id, at, by: by);
        await parts.Tickets.AddAsync(opening, CancellationToken.None);
        return new TicketAnnouncement(new TicketId(id), opening.Events[0].Operation, 1, Given.Noon);
    }

    public async Task<TicketAnnouncement> RunAsync()
    {
        var written = await TryAsync();
        Assert.True(written.IsSuccess, $"{written.Error}");
        return Announcement;
    }

    public Task<Outcome<TicketWrite>> TryAsync(RetryKey? retry = null) =>
        parts.Tickets.ChangeAsync(new TicketId(id), _operation, Decide, retry, CancellationToken.None);

    private Outcome<TicketChange> Decide(Ticket ticket)
    {
        Decisions++;
        var decided = decide(ticket);
        if (!decided.IsSuccess || decided.Value.IsNothing)
            return decided;
        if (!IsAnnounced)
            _firstSeq = ticket.LastEventSeq + 1;
        return Own(decided.Value);
    }

    private TicketChange Own(TicketChange change) =>
        change with { Events = [.. change.Events.Select(happened => happened with { Operation = _operation })] };
}
