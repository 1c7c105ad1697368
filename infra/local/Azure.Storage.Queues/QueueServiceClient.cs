// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using Azure.Core;
using Azure.Storage.Queues.Models;

namespace Azure.Storage.Queues;

public class QueueServiceClient
{
    private readonly QueueConnection _connection;

    protected QueueServiceClient()
    {
    }

    public QueueServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public QueueServiceClient(string connectionString, QueueClientOptions options) =>
        _connection = QueueConnection.Open(StorageConnectionString.Parse(connectionString), options);

    public QueueServiceClient(Uri serviceUri, StorageSharedKeyCredential credential, QueueClientOptions options = null) =>
        _connection = QueueConnection.Open(serviceUri, credential, options);

    public QueueServiceClient(Uri serviceUri, TokenCredential credential, QueueClientOptions options = null) =>
        _connection = QueueConnection.Open(serviceUri, credential, options);

    public virtual Uri Uri => _connection.Endpoint;

    public virtual string AccountName => _connection.AccountName;

    public virtual QueueClient GetQueueClient(string queueName) => new(_connection, queueName);

    public virtual AsyncPageable<QueueItem> GetQueuesAsync(
        QueueTraits traits = QueueTraits.None, string prefix = null, CancellationToken cancellationToken = default) =>
        new QueuePages(_connection, traits, prefix, cancellationToken);
}
