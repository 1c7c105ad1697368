using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Shows a change in the lists at once, so that the caller's next list has it. Best effort: the projection comes after anyway,
/// and being late would put back what somebody newer has written.
/// </summary>
internal sealed partial class InlineViews(StorageClients storage, TimeProvider time, ILogger<InlineViews> log)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    /// <param name="before">Null: it was not there.</param>
    public async Task TryShowAsync(Ticket? before, Ticket ticket, long announced)
    {
        var left = Window - time.GetElapsedTime(announced);
        if (left <= TimeSpan.Zero)
            return;

        using var window = new CancellationTokenSource(left, time);
        try
        {
            var views = storage.TableOnce(TableNames.Views);
            await Task.WhenAll(
                TableTicketViews.ShowAsync(views, ticket, window.Token), HideAsync(views, before, ticket, window.Token));
        }
        catch (Exception failed) when (failed is RequestFailedException || StorageErrors.IsNoAnswer(failed))
        {
            LogLeftToProjection(ticket.Id, failed.GetType().Name);
        }
    }

    // Of two rows of a ticket a reader drops the older, but of a removed one no list has a newer. What it has left is never its
    // place again, so that being late does no harm; where it stood just before that, the projection knows.
    private static Task HideAsync(TableClient views, Ticket? before, Ticket ticket, CancellationToken cancellationToken) =>
        before is not null && ticket.IsRemoved
            ? TableTicketViews.HideAsync(
                views, [TicketPlacement.Of(before)], TicketPlacement.Of(ticket), cancellationToken)
            : Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "The lists of ticket {Ticket} are left to the projection ({Failure})")]
    private partial void LogLeftToProjection(TicketId ticket, string failure);
}
