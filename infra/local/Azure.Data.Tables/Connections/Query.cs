using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables.Connections;

/// <summary>The parameters of a query and the token that its answer carries.</summary>
internal static class Query
{
    public static void Append(RequestUriBuilder uri, string filter, int? size, string select)
    {
        if (size != null)
            uri.AppendQuery("$top", size.Value.ToString(CultureInfo.InvariantCulture));
        if (select != null)
            uri.AppendQuery("$select", select);
        if (filter != null)
            uri.AppendQuery("$filter", filter);
    }

    public static void AppendToken(RequestUriBuilder uri, string token)
    {
        if (token is not { Length: > 1 })
            return;
        var parts = token.Split(' ', 2);
        uri.AppendQuery("NextPartitionKey", parts[0]);
        if (parts.Length > 1 && parts[1].Length > 0)
            uri.AppendQuery("NextRowKey", parts[1]);
    }

    public static string NextRow(Response response)
    {
        var hasPartition = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        var hasRow = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return hasPartition || hasRow ? $"{partition} {row}" : null;
    }

    public static string NextTable(Response response) =>
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var table) ? table : null;
}
