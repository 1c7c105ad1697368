using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Queues;

/// <summary>What the classes here share: a queue of their own in the run's Azurite.</summary>
public abstract class QueueTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    protected string ConnectionString => azurite.ConnectionString;

    protected static string NewName() => $"q-{Guid.NewGuid():N}";

    protected QueueClient Queue(string name, QueueClientOptions? options = null) => new(ConnectionString, name, options);

    protected async Task<QueueClient> NewQueueAsync(QueueMessageEncoding encoding = QueueMessageEncoding.None)
    {
        var queue = Queue(NewName(), new() { MessageEncoding = encoding });
        await queue.CreateAsync();
        return queue;
    }
}
