using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A number that people are shown day by day.</summary>
/// <param name="In">Null: nobody has counted that day.</param>
public sealed record DayCurve(string Name, Func<DailyFigures, long?> In)
{
    public static IReadOnlyList<DayCurve> All { get; } =
    [
        Of("Opened", figures => figures.Counts.GetValueOrDefault(Created.Metric.Name)),
        Of("Closed", figures => figures.Counts.GetValueOrDefault(Closed.Metric.Name)),
        Of("In backlog", figures => figures.Backlog.Total),
    ];

    private static DayCurve Of(string name, Func<Figures, long> value) =>
        new(name, day => day.Stamp.Revision == 0 ? null : value(day.Figures));
}
