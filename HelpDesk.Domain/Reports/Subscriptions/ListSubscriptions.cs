using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Use case: somebody lists their subscriptions, an admin everybody's, newest first. There are so few that all are read
/// for every page.</summary>
public sealed class ListSubscriptions(ISubscriptions subscriptions)
{
    /// <param name="after">Where the page before ended; null: at the beginning.</param>
    public async Task<Page<Subscription>> RunAsync(
        Actor by, int limit, string? after, CancellationToken cancellationToken)
    {
        var all = await subscriptions.AllAsync(cancellationToken);
        var rest = all
            .Select(one => one.Value)
            .Where(one => ReadSubscription.MaySee(by, one))
            .Select(one => (Subscription: one, Place: Place(one)))
            .OrderBy(one => one.Place, StringComparer.Ordinal)
            .Where(one => after is null || StringComparer.Ordinal.Compare(one.Place, after) > 0)
            .Take(limit + 1)
            .ToList();
        var page = rest.Take(limit).ToList();
        return new([.. page.Select(one => one.Subscription)], rest.Count > limit ? page[^1].Place : null);
    }

    private static string Place(Subscription subscription) =>
        $"{DateTime.MaxValue.Ticks - subscription.CreatedAt.UtcTicks:D19} {subscription.Id}";
}
