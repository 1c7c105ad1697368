using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class ListTicketsFunction(ListTickets listTickets, PageCursors cursors)
{
    [Function("ListTickets")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsRead)]
    [Operation("List tickets, newest activity first; a requester gets their own. Lists may be some seconds behind the tickets",
        Response = typeof(TicketListResponse), Problems = [400, 401], Returns = ["Link"])]
    [QueryParameter("status", typeof(TicketStatus[]), "Only tickets with one of these statuses.")]
    [QueryParameter("priority", typeof(TicketPriority[]), "Only tickets with one of these priorities.")]
    [QueryParameter("category", typeof(string[]), "Only tickets of one of these categories.")]
    [QueryParameter("tag", typeof(string[]), "Only tickets with one of these tags.")]
    [QueryParameter("assignee", typeof(string[]), "Only tickets given to one of these people: ids, `me`, or `none`.")]
    [QueryParameter("requester", typeof(string[]), "Only tickets of one of these people: ids, or `me`.")]
    [QueryParameter("follower", typeof(string), "`me`: only tickets that the caller follows.")]
    [QueryParameter("updatedSince", typeof(DateTimeOffset), "Only tickets with activity then or later.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var query = new QueryReader(request);
        var filter = TicketFilterQuery.Read(query, caller);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await listTickets.RunAsync(filter, limit, after, caller, cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<TicketListResponse>(
            new([.. page.Items.Select(ticket => TicketSummaryResponse.Of(ticket, caller))], next), next);
    }
}
