using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>keys</c>: a secret of the desk's own, by what it is for.</summary>
internal static class SecretKeyRow
{
    public const string Cursors = "cursors";

    public const string ApiKeys = "api-keys";

    public const string ReplyAddresses = "reply-addresses";

    public const string RowKey = "current";

    private const int Layout = 1;

    public static TableEntity From(string purpose, byte[] key) => new(purpose, RowKey)
    {
        ["Layout"] = Layout,
        ["Key"] = key,
    };

    public static byte[] ToKey(TableEntity row) => row.GetBinary("Key");
}
