using Azure;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Shows a change in the lists at once, so that the caller's next list has it. Best effort: the projection comes after anyway,
/// and being late would put back what somebody newer has written.
/// </summary>
internal sealed partial class InlineViews(StorageClients storage, TimeProvider time, ILogger<InlineViews> log)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    public async Task TryShowAsync(Ticket ticket, long announced)
    {
        var left = Window - time.GetElapsedTime(announced);
        if (left <= TimeSpan.Zero)
            return;

        using var window = new CancellationTokenSource(left, time);
        try
        {
            await TableTicketViews.ShowAsync(storage.TableOnce(TableNames.Views), ticket, window.Token);
        }
        catch (Exception failed) when (failed is RequestFailedException || StorageErrors.IsNoAnswer(failed))
        {
            LogLeftToProjection(ticket.Id, failed.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The lists of ticket {Ticket} are left to the projection ({Failure})")]
    private partial void LogLeftToProjection(TicketId ticket, string failure);
}
