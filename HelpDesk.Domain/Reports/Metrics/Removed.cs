using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports.Metrics;

internal static class Removed
{
    public static CountMetric Metric { get; } = new(
        "removed",
        "Tickets taken out as spam or by mistake before they were closed.",
        happened => happened.Kind is TicketEventKind.Removed && happened.Before is { IsInBacklog: true });
}
