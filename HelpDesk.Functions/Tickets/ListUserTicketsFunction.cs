using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class ListUserTicketsFunction(ReadPerson readPerson, ListTickets listTickets, PageCursors cursors)
{
    [Function("ListUserTickets")]
    [Access(Access.Staff, Scope = Scopes.TicketsRead)]
    [Operation("List somebody's tickets, newest activity first. Lists may be some seconds behind the tickets",
        Response = typeof(TicketListResponse), Problems = [400, 401, 403, 404], Returns = ["Link"])]
    [PathParameter("id", typeof(string), "The person's id.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/users/{id}/tickets")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var (caller, person) = (request.Caller(), new PersonId(id));
        var query = new QueryReader(request);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;
        var known = await readPerson.RunAsync(person, cancellationToken);
        if (!known.IsSuccess)
            return Problems.Of(known.Error);

        var page = await listTickets.RunAsync(new() { Requesters = [person] }, limit, after, caller, cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<TicketListResponse>(
            new([.. page.Items.Select(ticket => TicketSummaryResponse.Of(ticket, caller))], next), next);
    }
}
