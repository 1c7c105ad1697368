namespace Azure.Data.Tables;

/// <summary>The properties that belong to the service.</summary>
internal static class Names
{
    public const string PartitionKey = nameof(PartitionKey);
    public const string RowKey = nameof(RowKey);
    public const string Timestamp = nameof(Timestamp);
    public const string ETag = nameof(ETag);
    public const string TableName = nameof(TableName);
    public const string ODataETag = "odata.etag";
    public const string ODataMetadata = "odata.metadata";
    public const string ODataTypeSuffix = "@odata.type";
}
