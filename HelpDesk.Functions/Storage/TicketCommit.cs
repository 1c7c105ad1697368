using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Writes one batch to a ticket's partition and finds out what became of it. The caller's hanging up does not stop it, since a
/// batch that is on its way can't be called back.
/// </summary>
internal sealed partial class TicketCommit(StorageClients storage, TimeProvider time, ILogger<TicketCommit> log)
{
    /// <summary>No try begins later than this after the announcement, which is waited for five minutes.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(50);

    /// <param name="first">The first event of the batch; its row tells whose write it was.</param>
    /// <param name="announced">When the change was announced, as a timestamp of the time provider.</param>
    public async Task<CommitOutcome> TryAsync(IReadOnlyList<TableTransactionAction> batch, TicketEvent first, long announced)
    {
        var table = storage.TableOnce(TableNames.Tickets);
        for (var attempt = 1; time.GetElapsedTime(announced) < Window; attempt++)
        {
            try
            {
                await table.SubmitTransactionAsync(batch, CancellationToken.None);
                return CommitOutcome.Written;
            }
            catch (Exception failed) when (StorageErrors.IsNoAnswer(failed) || IsOvertaken(failed))
            {
                // A try before this one may have been carried out, and what is in the way now be our own write.
                if (await WasWrittenAsync(first))
                    return CommitOutcome.FoundWritten;
                if (IsOvertaken(failed))
                    return CommitOutcome.Overtaken;
                LogNoAnswer(attempt, first.Ticket, failed.GetType().Name);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 200) * attempt), CancellationToken.None);
        }

        throw new TimeoutException($"Ticket {first.Ticket} could not be written within {Window.TotalSeconds} s.");
    }

    // Not found: the head is gone, since the ticket had been removed for long enough.
    private static bool IsOvertaken(Exception failed) => failed is RequestFailedException refused
        && (refused.IsConflict() || refused.IsStale() || (refused.IsNotFound() && !refused.IsNoTable()));

    private async Task<bool> WasWrittenAsync(TicketEvent first)
    {
        var found = await storage.Table(TableNames.Tickets).GetEntityIfExistsAsync<TableEntity>(
            TicketRow.PartitionKey(first.Ticket), TicketEventRow.RowKey(first.Seq), ["Operation"]);
        return found.HasValue && OperationId.Parse(found.Value!.GetString("Operation")) == first.Operation;
    }

    [LoggerMessage(1, LogLevel.Warning, "Try {Attempt} to write ticket {Ticket} got no answer ({Failure})")]
    private partial void LogNoAnswer(int attempt, TicketId ticket, string failure);
}
