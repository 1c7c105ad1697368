using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Use case: an admin lists the keys, newest first. There are so few that all of them are read for every page.</summary>
public sealed class ListApiKeys(IApiKeys keys)
{
    /// <param name="after">Where the page before ended; null: at the beginning.</param>
    public async Task<Page<ApiKey>> RunAsync(int limit, string? after, CancellationToken cancellationToken)
    {
        var all = await keys.AllAsync(cancellationToken);
        var rest = all
            .Select(key => (Key: key, Place: Place(key)))
            .OrderBy(one => one.Place, StringComparer.Ordinal)
            .Where(one => after is null || StringComparer.Ordinal.Compare(one.Place, after) > 0)
            .Take(limit + 1)
            .ToList();
        var page = rest.Take(limit).ToList();
        return new([.. page.Select(one => one.Key)], rest.Count > limit ? page[^1].Place : null);
    }

    private static string Place(ApiKey key) => $"{DateTime.MaxValue.Ticks - key.CreatedAt.UtcTicks:D19} {key.Id}";
}
