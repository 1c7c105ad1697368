using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Metrics;

/// <summary>Measures how long things took, by the clock and in business hours.</summary>
/// <param name="Sample">What the event adds; null: nothing.</param>
public sealed record DurationMetric(string Name, string Description, Func<TicketActivity, Spent?> Sample)
    : Metric(Name, Description)
{
    /// <summary>The same in business hours has a name of its own.</summary>
    public string BusinessName { get; } = $"{Name}Business";
}
