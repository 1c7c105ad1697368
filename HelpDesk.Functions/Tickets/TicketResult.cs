using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Tickets;

/// <summary>Answers with one ticket and its version.</summary>
internal static class TicketResult
{
    public static IResult Created(Versioned<Ticket> ticket) =>
        Resource.Created(TicketResponse.Of(ticket.Value), ticket.Version, $"/api/tickets/{ticket.Value.Id}");

    public static IResult Found(Versioned<Ticket> ticket) => Resource.Found(TicketResponse.Of(ticket.Value), ticket.Version);
}
