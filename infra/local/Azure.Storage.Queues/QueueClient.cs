// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using Azure.Core;
using Azure.Storage.Queues.Models;

namespace Azure.Storage.Queues;

/// <summary>The queue itself; its messages are in the other half.</summary>
public partial class QueueClient
{
    private readonly QueueConnection _connection;

    protected QueueClient()
    {
    }

    public QueueClient(string connectionString, string queueName)
        : this(connectionString, queueName, null)
    {
    }

    public QueueClient(string connectionString, string queueName, QueueClientOptions options)
        : this(QueueConnection.Open(StorageConnectionString.Parse(connectionString), options), queueName)
    {
    }

    public QueueClient(Uri queueUri, StorageSharedKeyCredential credential, QueueClientOptions options = null)
        : this(QueueConnection.Open(QueueAddress.Account(queueUri), credential, options), QueueAddress.Name(queueUri))
    {
    }

    public QueueClient(Uri queueUri, TokenCredential credential, QueueClientOptions options = null)
        : this(QueueConnection.Open(QueueAddress.Account(queueUri), credential, options), QueueAddress.Name(queueUri))
    {
    }

    internal QueueClient(QueueConnection connection, string queueName)
    {
        _connection = connection;
        Name = queueName;
        Uri = QueueAddress.Of(connection.Endpoint, queueName);
    }

    public virtual string AccountName => _connection.AccountName;

    public virtual int MaxPeekableMessages => 32;

    public virtual int MessageMaxBytes => 64 * 1024;

    public virtual string Name { get; }

    public virtual Uri Uri { get; }

    public virtual Task<Response> CreateAsync(
        IDictionary<string, string> metadata = null, CancellationToken cancellationToken = default)
    {
        var message = Request(RequestMethod.Put);
        foreach (var (name, value) in metadata ?? new Dictionary<string, string>())
            message.Request.Headers.Add($"x-ms-meta-{name}", value);
        return _connection.SendAsync(message, cancellationToken);
    }

    public virtual async Task<Response> CreateIfNotExistsAsync(
        IDictionary<string, string> metadata = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var response = await CreateAsync(metadata, cancellationToken);
            return response.Status == 204 ? null : response;
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == QueueErrorCode.QueueAlreadyExists)
        {
            return null;
        }
    }

    public virtual async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var properties = await GetPropertiesAsync(cancellationToken);
            return Response.FromValue(true, properties.GetRawResponse());
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return Response.FromValue(false, null!);
        }
    }

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _connection.SendAsync(Request(RequestMethod.Delete), cancellationToken);

    public virtual async Task<Response<bool>> DeleteIfExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return Response.FromValue(true, await DeleteAsync(cancellationToken));
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return Response.FromValue(false, null!);
        }
    }

    public virtual async Task<Response<QueueProperties>> GetPropertiesAsync(CancellationToken cancellationToken = default)
    {
        var response = await _connection.SendAsync(Request(RequestMethod.Get, ("comp", "metadata")), cancellationToken);
        return Response.FromValue(QueueProperties.Of(response), response);
    }

    private HttpMessage Request(RequestMethod method, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        _connection.Request(method, QueueAddress.Checked(Name), parameters);
}
