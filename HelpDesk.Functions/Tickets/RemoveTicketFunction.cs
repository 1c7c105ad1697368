using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class RemoveTicketFunction(RemoveTicket removeTicket, TimeProvider time)
{
    [Function("RemoveTicket")]
    [Access(Access.Admin)]
    [Operation("Take a ticket out of every list; it is kept for 30 days, in which it can be restored", Status = 204,
        Problems = [400, 401, 403, 404, 412], Accepts = ["If-Match"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    [QueryParameter("reason", typeof(RemovalReason), "Why: nobody asked for help, or it was opened by mistake.",
        Required = true)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/tickets/{id:int}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        var query = new QueryReader(request);
        var reason = query.Enum<RemovalReason>("reason");
        if (Problems.Together(condition.Refusal, query.Refusal) is { } refusal)
            return refusal;

        return TicketResult.Nothing(await removeTicket.RemoveAsync(
            ticket, reason, TicketETag.Expected(condition), request.Act(time), cancellationToken));
    }
}
