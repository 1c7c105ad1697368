using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Connections;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Of(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.Of(filter);

    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Joined(select);
        return new ContinuedPages<T>(
            (token, size, cancellation) => PageAsync<T>(filter, columns, token, size, cancellation),
            maxPerPage,
            cancellationToken);
    }

    private static string Joined(IEnumerable<string> select) => select == null ? null : string.Join(',', select);

    private async Task<Page<T>> PageAsync<T>(
        string filter, string columns, string token, int? size, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        AzureLimits.CheckQuery(filter, size);
        var message = _endpoint.JsonRequest(RequestMethod.Get, _path + "()");
        Query.Append(message.Request.Uri, filter, size, columns);
        Query.AppendToken(message.Request.Uri, token);
        var response = await _endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Page<T>.FromValues(EntityReader.Page<T>(response), Query.NextRow(response), response);
    }
}
