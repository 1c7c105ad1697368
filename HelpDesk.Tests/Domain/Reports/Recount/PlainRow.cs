namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>What one row has to say, each number under a name; what is 0 is left out.</summary>
internal sealed class PlainRow
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> _samples = [];

    public void Add(string name, long by) => _counts[name] = _counts.GetValueOrDefault(name) + by;

    public void Measure(string name, (long Calendar, long Business) time)
    {
        Of(name).Add(time.Calendar);
        Of($"{name}Business").Add(time.Business);
    }

    public SortedDictionary<string, long> ToFigures()
    {
        var figures = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, count) in _counts.Where(one => one.Value != 0))
            figures.Add(name, count);
        foreach (var (name, samples) in _samples)
            Describe(figures, name, [.. samples.Order()]);
        return figures;
    }

    private static void Describe(SortedDictionary<string, long> figures, string name, long[] sorted)
    {
        figures[$"{name}.count"] = sorted.Length;
        figures[$"{name}.sum"] = sorted.Sum();
        figures[$"{name}.min"] = sorted[0];
        figures[$"{name}.max"] = sorted[^1];
        // The first value up to which there are so many percent of all.
        foreach (var percent in (int[])[50, 90, 95])
            figures[$"{name}.p{percent}"] = sorted.Where((_, i) => 100 * (i + 1) >= percent * sorted.Length).First();
    }

    private List<long> Of(string name)
    {
        if (!_samples.TryGetValue(name, out var samples))
            _samples.Add(name, samples = []);
        return samples;
    }
}
