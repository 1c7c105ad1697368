using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class UnfollowTicketFunction(ChangeTicket changeTicket, TimeProvider time)
{
    [Function("UnfollowTicket")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsWrite)]
    [Operation("Let somebody no longer follow a ticket; anybody may remove themselves", Status = 204,
        Problems = [401, 403, 404])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    [PathParameter("userId", typeof(string), "The follower.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/tickets/{id:int}/followers/{userId}")]
        HttpRequest request,
        string id,
        string userId,
        CancellationToken cancellationToken) => RouteNumber.Ticket(id) is { } ticket
            ? TicketResult.Nothing(await changeTicket.UnfollowAsync(
                ticket, new PersonId(userId), request.Act(time), cancellationToken))
            : Problems.NotFound();
}
