using System.Buffers;
using Azure.Core;
using Azure.Data.Tables.Connections;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await _endpoint.SendAsync(Get(partitionKey, rowKey, select), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(EntityReader.One<T>(response), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var message = Get(partitionKey, rowKey, select, TableEndpoint.MayBeAbsent);
        var response = await _endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return response.Status == TableEndpoint.NotFound
            ? new NoValueResponse<T>(response)
            : Response.FromValue(EntityReader.One<T>(response), response);
    }

    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        CheckKeys(entity);
        var message = _endpoint.JsonRequest(RequestMethod.Post, _path);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return await SendAsync(message, entity, cancellationToken).ConfigureAwait(false);
    }

    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        CheckKeys(entity);
        var message = _endpoint.JsonRequest(Method(mode), PathOf(entity));
        return await SendAsync(message, entity, cancellationToken).ConfigureAwait(false);
    }

    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        CheckKeys(entity);
        if (ifMatch == default)
            throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        var message = _endpoint.JsonRequest(Method(mode), PathOf(entity));
        message.Request.Headers.Add(HttpHeader.Names.IfMatch, ifMatch.ToString());
        return await SendAsync(message, entity, cancellationToken).ConfigureAwait(false);
    }

    public virtual async Task<Response> DeleteEntityAsync(
        ITableEntity entity,
        ETag ifMatch = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>To delete an entity that is not there is no error: the answer has the status 404.</summary>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey,
        string rowKey,
        ETag ifMatch = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = _endpoint.JsonRequest(RequestMethod.Delete, PathOf(partitionKey, rowKey), TableEndpoint.MayBeAbsent);
        message.Request.Headers.Add(HttpHeader.Names.IfMatch, (ifMatch == default ? ETag.All : ifMatch).ToString());
        return await _endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private static void CheckKeys<T>(T entity)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
    }

    private static RequestMethod Method(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}"),
    };

    private static string Quoted(string key) => System.Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static string Keys(string partitionKey, string rowKey)
    {
        AzureLimits.CheckKey("PartitionKey", partitionKey);
        AzureLimits.CheckKey("RowKey", rowKey);
        return $"(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";
    }

    private string PathOf(string partitionKey, string rowKey) => _path + Keys(partitionKey, rowKey);

    private string PathOf(ITableEntity entity) => PathOf(entity.PartitionKey, entity.RowKey);

    private HttpMessage Get(string partitionKey, string rowKey, IEnumerable<string> select, RequestContext context = null)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = _endpoint.JsonRequest(RequestMethod.Get, PathOf(partitionKey, rowKey), context);
        Query.Append(message.Request.Uri, filter: null, size: null, Joined(select));
        return message;
    }

    private Task<Response> SendAsync(HttpMessage message, ITableEntity entity, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        EntityWriter.Write(entity, buffer);
        JsonBody.Set(message.Request, buffer.WrittenMemory);
        return _endpoint.SendAsync(message, cancellationToken);
    }
}
