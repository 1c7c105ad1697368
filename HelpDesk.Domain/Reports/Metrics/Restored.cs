using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports.Metrics;

internal static class Restored
{
    public static CountMetric Metric { get; } = new(
        "restored",
        "Removed tickets that were put back and are not closed.",
        happened => happened.Kind is TicketEventKind.Restored && happened.After is { IsInBacklog: true });
}
