namespace HelpDesk.Load.Bench;

/// <summary>Several takes of one figure.</summary>
internal sealed record Spread(double Median, double Min, double Max)
{
    public static Spread Of(IEnumerable<double> takes)
    {
        var sorted = takes.Order().ToList();
        return new Spread(sorted[sorted.Count / 2], sorted[0], sorted[^1]);
    }

    public override string ToString() => $"{Median:0} ({Min:0}-{Max:0})";
}
