using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports.Metrics;

internal static class Reopened
{
    public static CountMetric Metric { get; } = new(
        "reopened",
        "Closed tickets that were opened again. A follow-up is a new ticket.",
        happened => happened.Kind is TicketEventKind.StatusChanged && happened.Before?.Status is TicketStatus.Closed);
}
