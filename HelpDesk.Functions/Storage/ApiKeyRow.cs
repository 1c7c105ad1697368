using Azure.Data.Tables;
using HelpDesk.Domain.ApiKeys;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>apikeys</c>: a row a key, in one partition, so that one query lists them and one read finds one.</summary>
internal static class ApiKeyRow
{
    public const string PartitionKey = "key";

    private const int Layout = 1;

    /// <summary>An hour longer than an Idempotency-Key is known.</summary>
    private static readonly TimeSpan MayBeMadeAgain = TimeSpan.FromHours(25);

    public static string RowKey(ApiKeyId id) => Keys.Escape(id.Value);

    public static TableEntity From(KeptApiKey kept)
    {
        var key = kept.Key;
        var row = new TableEntity(PartitionKey, RowKey(key.Id))
        {
            ["Layout"] = Layout,
            ["Name"] = key.Name,
            // No scope has a blank.
            ["Scopes"] = string.Join(' ', key.Scopes),
            ["Hash"] = kept.Hash.ToBytes(),
            ["CreatedAt"] = key.CreatedAt,
            ["ExpiresAt"] = key.ExpiresAt,
            ["LastUsedAt"] = key.LastUsedAt,
            ["IsDeleted"] = kept.IsDeleted,
        };
        PersonColumns.Write(row, "CreatedBy", key.CreatedBy);
        return row;
    }

    /// <summary>What is to be merged into the row.</summary>
    public static TableEntity Used(ApiKeyId id, DateTimeOffset at) => new(PartitionKey, RowKey(id))
    {
        ["LastUsedAt"] = at,
    };

    public static KeptApiKey ToKept(TableEntity row) => new(
        ToKey(row), new ApiKeyHash(row.GetBinary("Hash")), row.GetBoolean("IsDeleted")!.Value);

    public static ApiKey ToKey(TableEntity row) => new(
        new ApiKeyId(Keys.Unescape(row.RowKey)),
        row.GetString("Name"),
        row.GetString("Scopes").Split(' '),
        row.GetDateTimeOffset("CreatedAt")!.Value,
        PersonColumns.Read(row, "CreatedBy")!,
        row.GetDateTimeOffset("ExpiresAt"),
        row.GetDateTimeOffset("LastUsedAt"));

    public static string Live() =>
        TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey} and IsDeleted eq {false}");

    /// <summary>The deleted keys of which nothing need be left.</summary>
    public static string NotNeeded(DateTimeOffset now) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionKey} and IsDeleted eq {true} and CreatedAt le {now - MayBeMadeAgain}");
}
