using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class SetStatusFunction(ChangeTicket changeTicket, TimeProvider time)
{
    [Function("SetTicketStatus")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsWrite)]
    [Operation("Set a ticket's status; a requester closes it, or opens it again", Request = typeof(SetStatusRequest),
        Response = typeof(TicketResponse), Problems = [400, 401, 403, 404, 409, 412, 413, 415],
        Accepts = ["If-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/tickets/{id:int}/status")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        var body = await JsonBody<SetStatusRequest>.ReadAsync(
            request, BodyLimits.Message, written => StatusDraft.Create(written.Status, written.Comment).Error, cancellationToken);
        if (Problems.Together(condition.Refusal, body.Refusal) is { } refusal)
            return refusal;

        return TicketResult.Of(await changeTicket.SetStatusAsync(
            ticket,
            body.Value!.Status,
            body.Value.Comment,
            request.Channel(),
            TicketETag.Expected(condition),
            request.Act(time),
            cancellationToken));
    }
}
