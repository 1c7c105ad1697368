using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Use case: an admin lists the webhooks, newest first. There are so few that all are read for every page.</summary>
public sealed class ListWebhooks(IWebhooks webhooks)
{
    /// <param name="after">Where the page before ended; null: at the beginning.</param>
    public async Task<Page<Webhook>> RunAsync(int limit, string? after, CancellationToken cancellationToken)
    {
        var all = await webhooks.AllAsync(cancellationToken);
        var rest = all
            .Select(webhook => (Webhook: webhook, Place: Place(webhook)))
            .OrderBy(one => one.Place, StringComparer.Ordinal)
            .Where(one => after is null || StringComparer.Ordinal.Compare(one.Place, after) > 0)
            .Take(limit + 1)
            .ToList();
        var page = rest.Take(limit).ToList();
        return new([.. page.Select(one => one.Webhook)], rest.Count > limit ? page[^1].Place : null);
    }

    private static string Place(Webhook webhook) =>
        $"{DateTime.MaxValue.Ticks - webhook.CreatedAt.UtcTicks:D19} {webhook.Id}";
}
