using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class CountTicketsFunction(CountTickets countTickets)
{
    [Function("CountTickets")]
    [Access(Access.Staff, Scope = Scopes.TicketsRead)]
    [Operation("How many tickets are not closed", Response = typeof(TicketCountsResponse), Problems = [401, 403])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets/counts")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var counts = await countTickets.RunAsync(request.Caller(), cancellationToken);
        return Results.Json(TicketCountsResponse.Of(counts), ApiJson.Options);
    }
}
