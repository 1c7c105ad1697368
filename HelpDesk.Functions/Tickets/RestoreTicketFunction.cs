using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

/// <summary>Takes no <c>If-Match</c>: nobody can have read a version of a ticket that is removed.</summary>
public sealed class RestoreTicketFunction(RemoveTicket removeTicket, TimeProvider time)
{
    [Function("RestoreTicket")]
    [Access(Access.Admin)]
    [Operation("Put a removed ticket back, as it was", Status = 204, Problems = [401, 403, 404])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{id:int}/restore")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => RouteNumber.Ticket(id) is { } ticket
            ? TicketResult.Nothing(await removeTicket.RestoreAsync(ticket, request.Act(time), cancellationToken))
            : Problems.NotFound();
}
