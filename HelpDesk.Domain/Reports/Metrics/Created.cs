using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports.Metrics;

internal static class Created
{
    public static CountMetric Metric { get; } = new(
        "created", "Tickets opened.", happened => happened.Kind is TicketEventKind.Opened);
}
