namespace HelpDesk.Domain.Tickets.Events;

/// <summary>One field that was edited; the values only where they are short.</summary>
public sealed record FieldChange(TicketField Field, string? From = null, string? To = null);
