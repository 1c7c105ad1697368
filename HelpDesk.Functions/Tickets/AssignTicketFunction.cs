using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class AssignTicketFunction(ChangeTicket changeTicket, TimeProvider time)
{
    [Function("AssignTicket")]
    [Access(Access.Staff, Scope = Scopes.TicketsWrite)]
    [Operation("Give a ticket to one of the staff, or to nobody", Request = typeof(AssignTicketRequest),
        Response = typeof(TicketResponse), Problems = [400, 401, 403, 404, 409, 412, 413, 415, 422],
        Accepts = ["If-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/tickets/{id:int}/assignee")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        var body = await JsonBody<AssignTicketRequest>.ReadAsync(
            request, BodyLimits.Small, written => written.Check(), cancellationToken);
        if (Problems.Together(condition.Refusal, body.Refusal) is { } refusal)
            return refusal;
        if (body.Value!.Check() is { } fault)
            return Problems.Of(fault);

        return TicketResult.Of(await changeTicket.AssignAsync(
            ticket, body.Value.ToAssignee(), TicketETag.Expected(condition), request.Act(time), cancellationToken));
    }
}
