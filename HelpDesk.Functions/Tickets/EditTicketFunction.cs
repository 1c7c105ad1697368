using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class EditTicketFunction(ChangeTicket changeTicket, TimeProvider time)
{
    [Function("EditTicket")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsWrite)]
    [Operation("Change what a ticket says; a requester title and description, while it is open",
        Request = typeof(EditTicketRequest), Response = typeof(TicketResponse), Problems = [400, 401, 403, 404, 412, 413, 415],
        Accepts = ["If-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/tickets/{id:int}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        var body = await JsonBody<EditTicketRequest>.ReadAsync(
            request, BodyLimits.Ticket, written => TicketEdit.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(condition.Refusal, body.Refusal) is { } refusal)
            return refusal;

        return TicketResult.Of(await changeTicket.EditAsync(
            ticket, body.Value!.ToInput(), TicketETag.Expected(condition), request.Act(time), cancellationToken));
    }
}
