using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Tickets;

/// <summary>Answers with one ticket and its version.</summary>
internal sealed class TicketResult(Versioned<Ticket> ticket, int status) : IResult
{
    public static TicketResult Created(Versioned<Ticket> ticket) => new(ticket, StatusCodes.Status201Created);

    public static TicketResult Found(Versioned<Ticket> ticket) => new(ticket, StatusCodes.Status200OK);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var etag = ETags.Of(ticket.Version);
        response.Headers.ETag = etag;
        if (status == StatusCodes.Status200OK && ETags.IsNoneMatch(etag, httpContext.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = status;
        if (status == StatusCodes.Status201Created)
            response.Headers.Location = $"/api/tickets/{ticket.Value.Id}";
        await response.WriteAsJsonAsync(TicketResponse.Of(ticket.Value), ApiJson.Options, httpContext.RequestAborted);
    }
}
