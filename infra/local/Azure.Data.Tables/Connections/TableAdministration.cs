using Azure.Core;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Connections;

/// <summary>Tables themselves: both clients create and delete them in the same way.</summary>
internal static class TableAdministration
{
    private const string Tables = "/Tables";

    public static Task<Response<TableItem>> CreateAsync(
        this TableEndpoint endpoint, string table, CancellationToken cancellationToken) =>
        CreateAsync(endpoint, table, context: null, cancellationToken);

    /// <summary>The raw answer to the creation of a table that is there already has the status 409, and is no error.</summary>
    public static async Task<Response<TableItem>> CreateIfNotExistsAsync(
        this TableEndpoint endpoint,
        string table,
        CancellationToken cancellationToken)
    {
        var created = await CreateAsync(endpoint, table, TableEndpoint.MayExist, cancellationToken).ConfigureAwait(false);
        if (created.GetRawResponse().Status == TableEndpoint.Conflict)
        {
            var failure = new RequestFailedException(created.GetRawResponse());
            if (failure.ErrorCode == TableErrorCode.TableBeingDeleted)
                throw failure;
        }

        return created;
    }

    /// <summary>To delete a table that is not there is no error: the answer has the status 404.</summary>
    public static Task<Response> DeleteAsync(this TableEndpoint endpoint, string table, CancellationToken cancellationToken)
    {
        var path = $"{Tables}('{Uri.EscapeDataString(table)}')";
        var message = endpoint.Request(RequestMethod.Delete, path, TableEndpoint.MayBeAbsent);
        message.Request.Headers.Add(HttpHeader.Names.Accept, "application/json");
        return endpoint.SendAsync(message, cancellationToken);
    }

    private static async Task<Response<TableItem>> CreateAsync(
        TableEndpoint endpoint,
        string table,
        RequestContext context,
        CancellationToken cancellationToken)
    {
        AzureLimits.CheckTableName(table);
        var message = endpoint.JsonRequest(RequestMethod.Post, Tables, context);
        message.Request.Headers.Add("Prefer", "return-no-content");
        JsonBody.Set(message.Request, JsonBody.TableNamed(table));
        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TableItem(table), response);
    }
}
