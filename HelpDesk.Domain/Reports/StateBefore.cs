using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports;

/// <summary>Pure: an event tells what it changed, so that how the ticket stood before follows from how it stands after.</summary>
internal static class StateBefore
{
    /// <returns>Null: it did not count before.</returns>
    public static ActivityState? Of(TicketHappening what, ActivityState after) => what switch
    {
        TicketHappening.Opened or TicketHappening.Restored => null,
        TicketHappening.StatusChanged changed => after with { Status = changed.From },
        TicketHappening.Assigned assigned => after with { Assignee = assigned.From },
        TicketHappening.Unassigned unassigned => after with { Assignee = unassigned.From },
        TicketHappening.Edited edited => edited.Changes.Aggregate(after, Undo),
        _ => after,
    };

    private static ActivityState Undo(ActivityState state, FieldChange change) => change.Field switch
    {
        TicketField.Priority => state with { Priority = Enum.Parse<TicketPriority>(change.From!, ignoreCase: true) },
        TicketField.Category => state with { Category = change.From },
        _ => state,
    };
}
