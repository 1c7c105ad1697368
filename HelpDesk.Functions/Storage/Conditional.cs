using Azure;
using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>A write that somebody else may have overtaken.</summary>
internal static class Conditional
{
    /// <summary>Writes the row if it still has that version (null: does not exist). False: it was overtaken.</summary>
    public static async Task<bool> WriteAsync(
        TableClient table, TableEntity row, string? version, CancellationToken cancellationToken)
    {
        try
        {
            if (version is null)
                await table.AddEntityAsync(row, cancellationToken);
            else
                await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.IsConflict() || refused.IsStale() || refused.IsNotFound())
        {
            return false;
        }
    }
}
