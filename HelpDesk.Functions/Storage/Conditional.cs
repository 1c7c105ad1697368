using Azure;
using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>A write that somebody else may have overtaken.</summary>
internal static class Conditional
{
    /// <summary>Writes the row if it still has that version (null: does not exist). False: it was overtaken.</summary>
    public static async Task<bool> WriteAsync(
        TableClient table, TableEntity row, string? version, CancellationToken cancellationToken) =>
        await TryWriteAsync(table, row, version, cancellationToken) is not null;

    /// <summary>The version that it has then; null: it was overtaken.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public static async Task<string?> TryWriteAsync(
        TableClient table, TableEntity row, string? version, CancellationToken cancellationToken)
    {
        try
        {
            var written = version is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return written.Headers.ETag?.ToString() ?? "";
        }
        catch (RequestFailedException refused) when (IsOvertaken(refused))
        {
            return null;
        }
    }

    public static bool IsOvertaken(RequestFailedException refused) =>
        (refused.IsConflict() || refused.IsStale() || refused.IsNotFound()) && !refused.IsNoTable();
}
