using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class ListTicketsFunction(ListTickets listTickets, PageCursors cursors)
{
    [Function("ListTickets")]
    [Access(Access.SignedIn)]
    [Operation("List tickets, newest activity first; a requester gets their own", Response = typeof(TicketListResponse),
        Problems = [400, 401], Returns = ["Link"])]
    [QueryParameter("status", typeof(TicketStatus[]), "Only tickets with one of these statuses.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var limit = query.Limit();
        var statuses = query.Enums<TicketStatus>("status");
        var scope = $"tickets of {request.Caller().Id} with {string.Join(',', statuses)}";
        var after = query.Single("cursor") is { } cursor ? await cursors.ReadAsync(cursor, scope, cancellationToken) : null;
        if (after is null && request.Query.ContainsKey("cursor"))
            query.Refuse("cursor", "must be the nextCursor of the same list, asked for by the same person");
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await listTickets.RunAsync(statuses, limit, after, request.Caller(), cancellationToken);
        var next = page.Next is null ? null : await cursors.WriteAsync(page.Next, scope, cancellationToken);
        return new PageResult<TicketListResponse>(new([.. page.Items.Select(TicketSummaryResponse.Of)], next), next);
    }
}
