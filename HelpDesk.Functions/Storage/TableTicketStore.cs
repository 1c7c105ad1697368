using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Functions.Storage;

/// <summary>Announce, then commit, then show: the write path that loses nothing wherever it is cut.</summary>
internal sealed class TableTicketStore(
    StorageClients storage,
    TicketNumbers numbers,
    TicketTurns turns,
    TicketAnnouncements announcements,
    TicketCommit commit,
    InlineViews inlineViews,
    TimeProvider time) : ITicketStore
{
    /// <summary>Twenty writers at once on one ticket, each in turn, and some luck missing.</summary>
    private const int Tries = 40;

    public Task<TicketId> NextIdAsync(CancellationToken cancellationToken) => numbers.NextAsync(cancellationToken);

    public async Task AddAsync(TicketChange opening, CancellationToken cancellationToken)
    {
        var first = opening.Events[0];
        var announced = await AnnounceAsync(first, cancellationToken);
        if (!await TryCommitAsync(before: null, opening, version: null, retry: null, announced))
            throw new InvalidOperationException($"There is a ticket {first.Ticket} already, and somebody else opened it.");
    }

    public async Task<Outcome<TicketWrite>> ChangeAsync(
        TicketId id,
        OperationId operation,
        Func<Ticket, Outcome<TicketChange>> decide,
        RetryKey? retry,
        CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(id, cancellationToken);
        long? announced = null;
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var earlierTry = retry is null ? null : FindAsync(id, RetryRow.RowKeyInTicket(retry), cancellationToken);
            var head = await FindAsync(id, TicketRow.RowKey, cancellationToken);
            if (head is null)
                return new DomainError.NotFound();
            var ticket = TicketRow.ToTicket(head);
            var decided = decide(ticket);
            // Whoever may no longer do this gets no earlier answer either.
            if (decided.Error is DomainError.NotFound or DomainError.Forbidden)
                return decided.Error;
            if (earlierTry is not null && await earlierTry is { } earlier && !RetryRow.IsExpired(earlier, retry!.At))
                return await ReplayAsync(ticket, earlier, retry!, cancellationToken);
            if (!decided.IsSuccess)
                return decided.Error;
            var change = decided.Value;
            if (change.IsNothing)
                return new TicketWrite(change.Head, change.Message);

            announced ??= await AnnounceAsync(change.Events[0], cancellationToken);
            if (await TryCommitAsync(ticket, change, head.ETag.ToString(), retry, announced.Value))
                return new TicketWrite(change.Head, change.Message);

            await Task.Delay(Random.Shared.Next(2, 20 + (10 * attempt)), cancellationToken);
        }

        throw new TimeoutException($"Ticket {id} was always written by somebody else first, {Tries} times.");
    }

    public async Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken) =>
        await FindAsync(id, TicketRow.RowKey, cancellationToken) is { } row ? TicketRow.ToTicket(row) : null;

    public async Task<Page<Ticket>> ListAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey eq {TicketRow.RowKey}");
        var rows = Table.QueryAsync<TableEntity>(filter, limit, cancellationToken: cancellationToken);
        await foreach (var page in rows.AsPages(after, limit))
            return new Page<Ticket>([.. page.Values.Select(TicketRow.ToTicket)], page.ContinuationToken);
        return new Page<Ticket>([], Next: null);
    }

    private TableClient Table => storage.Table(TableNames.Tickets);

    private async Task<bool> TryCommitAsync(
        Ticket? before, TicketChange change, string? version, RetryKey? retry, long announced)
    {
        var outcome = await commit.TryAsync(TicketBatch.Of(change, version, retry), change.Events[0], announced);
        // What an earlier try has written may no longer be how the ticket stands: the projection knows.
        if (outcome is CommitOutcome.Written)
            await inlineViews.TryShowAsync(before, change.Head, announced);
        return outcome is not CommitOutcome.Overtaken;
    }

    private async Task<long> AnnounceAsync(TicketEvent first, CancellationToken cancellationToken)
    {
        var announced = time.GetTimestamp();
        await announcements.AnnounceAsync(
            new TicketAnnouncement(first.Ticket, first.Operation, first.Seq, time.GetUtcNow()), cancellationToken);
        return announced;
    }

    private async Task<Outcome<TicketWrite>> ReplayAsync(
        Ticket ticket, TableEntity earlier, RetryKey retry, CancellationToken cancellationToken)
    {
        if (!RetryRow.IsFor(earlier, retry))
            return RetryKey.Reused;
        if (RetryRow.ToMessage(earlier) is not { } seq)
            return new TicketWrite(ticket, Message: null, IsReplay: true, RetryRow.ToFirstTry(earlier));

        var message = await FindAsync(ticket.Id, MessageRow.RowKey(seq), cancellationToken);
        return new TicketWrite(ticket, MessageRow.ToMessage(message!), IsReplay: true);
    }

    private Task<TableEntity?> FindAsync(TicketId id, string rowKey, CancellationToken cancellationToken) =>
        Table.FindAsync(TicketRow.PartitionKey(id), rowKey, cancellationToken);
}
