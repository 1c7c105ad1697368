using System.Buffers;
using System.Text;
using Azure.Data.Tables.Connections;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Transactions;

/// <summary>
/// One multipart body with one change set of requests:
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
/// </summary>
internal sealed class BatchBody
{
    private const string Format = "?$format=application%2Fjson%3Bodata%3Dminimalmetadata";

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly string _batch = $"batch_{Guid.NewGuid()}";
    private readonly string _changes = $"changeset_{Guid.NewGuid()}";
    private readonly string _version;
    private readonly string _table;

    public BatchBody(string version, string table)
    {
        (_version, _table) = (version, table);
        Write($"--{_batch}\r\nContent-Type: multipart/mixed; boundary={_changes}\r\n\r\n");
    }

    public string ContentType => $"multipart/mixed; boundary={_batch}";

    public void Add(TableTransactionAction action, string keys)
    {
        var isAdd = action.ActionType == TableTransactionActionType.Add;
        var address = $"{_table}{(isAdd ? "" : keys)}{Format}";
        Write($"--{_changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        Write($"{Method(action.ActionType)} {address} HTTP/1.1\r\n");
        Write($"x-ms-version: {_version}\r\nDataServiceVersion: 3.0\r\nAccept: {TableEndpoint.MinimalMetadata}\r\n");
        if (isAdd)
            Write("Prefer: return-no-content\r\n");
        if (Condition(action) is { } condition)
            Write($"If-Match: {condition}\r\n");
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Write("\r\n");
            return;
        }

        Write("Content-Type: application/json\r\n\r\n");
        EntityWriter.Write(action.Entity, _buffer);
        Write("\r\n");
    }

    public ReadOnlyMemory<byte> Finish()
    {
        Write($"--{_changes}--\r\n\r\n--{_batch}--\r\n");
        return _buffer.WrittenMemory;
    }

    private static string Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.Delete => "DELETE",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        _ => throw new InvalidOperationException("Unknown request type."),
    };

    /// <summary>An update without an ETag has no condition either, and so is an upsert: it is one in the real client.</summary>
    private static string Condition(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => (action.ETag == default ? ETag.All : action.ETag).ToString(),
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace when action.ETag != default =>
            action.ETag.ToString(),
        _ => null,
    };

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _buffer);
}
