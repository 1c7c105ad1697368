using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports.Metrics;

internal static class RequesterReplies
{
    public static CountMetric Metric { get; } = new(
        "requesterReplies",
        "Messages of requesters and of those who follow with them. The text that opens a ticket is none.",
        happened => happened.Kind is TicketEventKind.Replied && !happened.IsAnswer);
}
