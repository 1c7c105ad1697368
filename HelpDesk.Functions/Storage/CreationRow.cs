using Azure.Data.Tables;
using HelpDesk.Domain.Common;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>idempotency</c>: under which id a caller's command made its thing, beside what <see cref="RetryRow"/> knows of
/// tickets.
/// </summary>
internal static class CreationRow
{
    private const int Layout = 1;

    public static TableEntity From(RetryKey key, string id) => new(
        Keys.Escape(key.Caller.Value), $"c{Keys.Separator}{RetryRow.Hash(key.Key)}")
    {
        ["Layout"] = Layout,
        ["Body"] = key.Body,
        ["Made"] = id,
        ["At"] = key.At,
    };

    public static string ToId(TableEntity row) => row.GetString("Made");
}
