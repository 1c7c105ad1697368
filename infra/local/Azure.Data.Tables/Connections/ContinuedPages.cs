using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Connections;

internal delegate Task<Page<T>> FetchPage<T>(string continuationToken, int? pageSize, CancellationToken cancellationToken);

/// <summary>Pages for as long as the service gives a token to go on with; a page may be empty and have one.</summary>
internal sealed class ContinuedPages<T>(FetchPage<T> fetch, int? pageSize, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
{
    public override IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, pageSizeHint ?? pageSize, CancellationToken);

    private async IAsyncEnumerable<Page<T>> Pages(
        string token,
        int? size,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await fetch(token, size, cancellationToken).ConfigureAwait(false);
            yield return page;
            if (page.ContinuationToken != null && page.ContinuationToken == token)
                throw new InvalidOperationException($"The service answered the continuation token '{token}' with itself.");
            token = page.ContinuationToken;
        }
        while (token != null);
    }
}
