using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>What the first try to open a ticket set out to do; whoever comes after takes it over as it is.</summary>
public sealed record FirstTry(TicketId Ticket, OperationId Operation, DateTimeOffset At);
