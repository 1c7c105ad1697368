namespace HelpDesk.Domain.Reports.Metrics;

/// <summary>Counts events.</summary>
/// <param name="Counts">Whether the event is one of them.</param>
public sealed record CountMetric(string Name, string Description, Func<TicketActivity, bool> Counts)
    : Metric(Name, Description);
