using Azure.Storage.Queues;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Messaging;

/// <summary>Where changes of tickets are announced.</summary>
public sealed class TicketAnnouncements(QueueServiceClient queues)
{
    /// <summary>Longer than a commit usually takes, so that the projection seldom comes too early.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(5);

    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.TicketChanges);

    public async Task AnnounceAsync(TicketAnnouncement announcement, CancellationToken cancellationToken) =>
        await _queue.SendMessageAsync(
            TicketChangeMessage.Write(announcement), visibilityTimeout: Hidden, cancellationToken: cancellationToken);
}
