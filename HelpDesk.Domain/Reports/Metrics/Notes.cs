using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports.Metrics;

internal static class Notes
{
    public static CountMetric Metric { get; } = new(
        "notes", "Notes among staff.", happened => happened.Kind is TicketEventKind.Noted);
}
