using Azure.Storage.Queues;

namespace HelpDesk.Functions.Messaging;

/// <summary>Where the host puts what has failed too often; it makes these queues when it needs them.</summary>
public sealed class PoisonQueues(QueueServiceClient queues)
{
    public const string TicketChanges = QueueNames.TicketChanges + Suffix;

    public const string PeopleChanges = QueueNames.PeopleChanges + Suffix;

    public const string JobSteps = QueueNames.JobSteps + Suffix;

    public const string Notifications = QueueNames.Notifications + Suffix;

    public const string Webhooks = QueueNames.Webhooks + Suffix;

    private const string Suffix = "-poison";

    /// <summary>Before what could not be put away is looked at again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public static string Of(string queue) => queue + Suffix;

    /// <summary>As a new message, with all its tries before it.</summary>
    public async Task PutBackAsync(string queue, string message, CancellationToken cancellationToken) =>
        await queues.GetQueueClient(Of(queue)).SendMessageAsync(
            message, visibilityTimeout: Pause, cancellationToken: cancellationToken);
}
