using Azure.Storage.Queues;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Functions.Messaging;

/// <summary>Where changes of tickets are announced.</summary>
public sealed class TicketAnnouncements(QueueServiceClient queues)
{
    /// <summary>Longer than a commit usually takes, so that the projection seldom comes too early.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(5);

    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.TicketChanges);

    public Task AnnounceAsync(TicketAnnouncement announcement, CancellationToken cancellationToken) =>
        PutAsync(announcement, Hidden, cancellationToken);

    /// <summary>Once more, as it came too early: the longer it has been in vain, the longer it waits.</summary>
    public Task AnnounceAgainAsync(TicketAnnouncement announcement, DateTimeOffset now, CancellationToken cancellationToken) =>
        PutAsync(announcement, Pause(now - announcement.At), cancellationToken);

    internal static TimeSpan Pause(TimeSpan age) => NextLook.After(age, Hidden, TicketAnnouncement.Lifetime);

    private async Task PutAsync(TicketAnnouncement announcement, TimeSpan hidden, CancellationToken cancellationToken) =>
        await _queue.SendMessageAsync(
            TicketChangeMessage.Write(announcement), visibilityTimeout: hidden, cancellationToken: cancellationToken);

    /// <summary>Whether some are still to be handled, hidden ones included.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var properties = await _queue.GetPropertiesAsync(cancellationToken);
        return properties.Value.ApproximateMessagesCount > 0;
    }
}
