using System.Globalization;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class ListTicketEventsFunction(ReadHistory readHistory, PageCursors cursors)
{
    [Function("ListTicketEvents")]
    [Access(Access.Staff, Scope = Scopes.TicketsRead)]
    [Operation("A ticket's audit trail, oldest first", Response = typeof(TicketEventListResponse),
        Problems = [400, 401, 403, 404], Returns = ["Link"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets/{id:int}/events")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var query = new QueryReader(request);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var from = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var history = await readHistory.RunAsync(ticket, from, limit, request.Caller(), cancellationToken);
        if (!history.IsSuccess)
            return Problems.Of(history.Error);
        var last = history.Value.Next?.ToString(CultureInfo.InvariantCulture);
        var next = await cursors.NextAsync(request, last, cancellationToken);
        return new PageResult<TicketEventListResponse>(
            new([.. history.Value.Events.Select(TicketEventResponse.Of)], next), next);
    }
}
