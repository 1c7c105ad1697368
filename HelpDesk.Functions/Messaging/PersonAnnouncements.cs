using Azure.Storage.Queues;
using HelpDesk.Domain.People.Projection;

namespace HelpDesk.Functions.Messaging;

/// <summary>Where changes of people are announced, and the mails that go with them.</summary>
public sealed class PersonAnnouncements(QueueServiceClient queues)
{
    /// <summary>Longer than a save usually takes, so that the queue side seldom comes too early.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(5);

    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.PeopleChanges);

    public Task AnnounceAsync(PersonAnnouncement announcement, CancellationToken cancellationToken) =>
        PutAsync(announcement, Hidden, cancellationToken);

    /// <summary>Nothing is to be waited for.</summary>
    public Task AnnounceAtOnceAsync(PersonAnnouncement announcement, CancellationToken cancellationToken) =>
        PutAsync(announcement, TimeSpan.Zero, cancellationToken);

    /// <summary>Once more, as it came too early: the longer it has been in vain, the longer it waits.</summary>
    public Task AnnounceAgainAsync(PersonAnnouncement announcement, DateTimeOffset now, CancellationToken cancellationToken) =>
        PutAsync(
            announcement, NextLook.After(now - announcement.At, Hidden, PersonAnnouncement.Lifetime), cancellationToken);

    private async Task PutAsync(PersonAnnouncement announcement, TimeSpan hidden, CancellationToken cancellationToken) =>
        await _queue.SendMessageAsync(
            PersonChangeMessage.Write(announcement), visibilityTimeout: hidden, cancellationToken: cancellationToken);
}
