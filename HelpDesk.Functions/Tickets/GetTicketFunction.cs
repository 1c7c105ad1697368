using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class GetTicketFunction(ReadTicket readTicket)
{
    [Function("GetTicket")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsRead)]
    [Operation("Read a ticket", Response = typeof(TicketResponse), Problems = [400, 401, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets/{id:int}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => RouteNumber.Ticket(id) is { } ticket
            ? TicketResult.Of(await readTicket.RunAsync(ticket, request.Caller(), cancellationToken))
            : Problems.NotFound();
}
