using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>Use case: somebody opens a ticket for themselves.</summary>
public sealed class OpenTicket(ITicketStore tickets, DeskCalendar calendar)
{
    public async Task<Outcome<Versioned<Ticket>>> RunAsync(
        TicketDraftInput input, TicketChannel channel, Act act, CancellationToken cancellationToken)
    {
        var draft = TicketDraft.Create(input);
        if (!draft.IsSuccess)
            return draft.Error;

        var id = await tickets.NextIdAsync(cancellationToken);
        var opening = TicketDecisions.Open(id, draft.Value, act.By.Person, channel, act, calendar);
        return await tickets.AddAsync(opening, cancellationToken);
    }
}
