using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class FollowTicketFunction(ChangeTicket changeTicket, TimeProvider time)
{
    [Function("FollowTicket")]
    [Access(Access.Staff, Scope = Scopes.TicketsWrite)]
    [Operation("Let somebody follow a ticket", Request = typeof(FollowTicketRequest), Status = 204,
        Problems = [400, 401, 403, 404, 409, 413, 415])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{id:int}/followers")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var body = await JsonBody<FollowTicketRequest>.ReadAsync(
            request, BodyLimits.Small, written => written.Check(), cancellationToken);
        if (body.Value is null)
            return body.Refusal!;
        if (body.Value.Check() is { } fault)
            return Problems.Of(fault);

        return TicketResult.Nothing(await changeTicket.FollowAsync(
            ticket, new PersonId(body.Value.UserId!), request.Act(time), cancellationToken));
    }
}
