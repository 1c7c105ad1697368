using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>The ways in which rows are read again and again.</summary>
internal static class TableReading
{
    /// <summary>Null: there is no such row.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            partitionKey, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The first rows, no more than so many (null: all), page by page.</summary>
    public static async Task<List<TableEntity>> FirstAsync(
        this TableClient table,
        string filter,
        int? most,
        int? pageSize,
        CancellationToken cancellationToken,
        IEnumerable<string>? columns = null)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, pageSize, columns, cancellationToken))
        {
            rows.Add(row);
            if (rows.Count == most)
                break;
        }

        return rows;
    }
}
