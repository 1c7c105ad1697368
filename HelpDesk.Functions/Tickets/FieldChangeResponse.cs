using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Functions.Tickets;

/// <summary>One field that was edited; long texts are not repeated.</summary>
internal sealed record FieldChangeResponse(TicketField Field, string? From, string? To)
{
    public static FieldChangeResponse Of(FieldChange change) => new(change.Field, change.From, change.To);
}
