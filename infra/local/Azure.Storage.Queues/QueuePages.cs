using System.Globalization;
using Azure.Core;
using Azure.Storage.Queues.Models;

namespace Azure.Storage.Queues;

internal sealed class QueuePages(
    QueueConnection connection, QueueTraits traits, string? prefix, CancellationToken cancellationToken)
    : AsyncPageable<QueueItem>(cancellationToken)
{
    public override async IAsyncEnumerable<Page<QueueItem>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await PageAsync(continuationToken, pageSizeHint);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }

    private async Task<Page<QueueItem>> PageAsync(string? marker, int? size)
    {
        var message = connection.Request(
            RequestMethod.Get,
            "",
            ("comp", "list"),
            ("prefix", prefix),
            ("marker", marker),
            ("maxresults", size?.ToString(CultureInfo.InvariantCulture)),
            ("include", traits.HasFlag(QueueTraits.Metadata) ? "metadata" : null));
        var response = await connection.SendAsync(message, CancellationToken);
        var root = QueueXml.Root(response);
        return Page<QueueItem>.FromValues([.. QueueXml.Queues(root)], root.Element("NextMarker")?.Value, response);
    }
}
