using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports;

/// <summary>Sums up the activities of one group, in whatever order they come.</summary>
/// <param name="wanted">What a second look must keep of durations, by name; null: nothing but all samples.</param>
internal sealed class FiguresTally(SampleBudget budget, IReadOnlyDictionary<string, IReadOnlySet<int>>? wanted)
{
    private readonly long[] _counts = new long[MetricCatalog.Counts.Count];
    private readonly Dictionary<string, DurationTally> _durations = [];
    private (DateTimeOffset At, string? Name) _named;

    public BacklogTally Backlog { get; } = new();

    public void Add(TicketActivity happened)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (MetricCatalog.Counts[i].Counts(happened))
                _counts[i]++;
        }

        foreach (var metric in MetricCatalog.Durations)
        {
            if (metric.Sample(happened) is { } spent)
                Add(metric, spent);
        }
    }

    /// <summary>The newest name wins, and of two at the same moment always the same.</summary>
    public void Call(string? name, DateTimeOffset at)
    {
        if (at > _named.At || (at == _named.At && string.CompareOrdinal(name, _named.Name) > 0))
            _named = (at, name);
    }

    /// <summary>What a further look must keep of durations, by name.</summary>
    public Dictionary<string, IReadOnlySet<int>> Wanted() => _durations
        .Select(duration => (duration.Key, Buckets: duration.Value.Wanted(duration.Value.ToHistogram())))
        .Where(duration => duration.Buckets.Count > 0)
        .ToDictionary(duration => duration.Key, duration => duration.Buckets);

    /// <summary>Whether this look has kept all that.</summary>
    public bool IsClear(Dictionary<string, IReadOnlySet<int>> buckets) =>
        buckets.All(duration => _durations[duration.Key].IsClear(duration.Value));

    public GroupFigures ToFigures() => new(_named.Name, new Figures(
        MetricCatalog.Counts.Select((metric, i) => (metric.Name, _counts[i])).ToDictionary(),
        _durations.ToDictionary(duration => duration.Key, duration => duration.Value.ToDistribution()!),
        Reports.Backlog.None,
        Backlog.ToBacklog()));

    private void Add(DurationMetric metric, Spent spent)
    {
        Of(metric.Name).Add(spent.Seconds);
        Of(metric.BusinessName).Add(spent.BusinessSeconds);
    }

    private DurationTally Of(string name)
    {
        if (!_durations.TryGetValue(name, out var tally))
            _durations.Add(name, tally = new DurationTally(budget, wanted?.GetValueOrDefault(name)));
        return tally;
    }
}
