using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class OpenTicketFunction(OpenTicket openTicket, TimeProvider time)
{
    [Function("OpenTicket")]
    [Access(Access.SignedIn)]
    [Operation("Open a ticket", Request = typeof(OpenTicketRequest), Response = typeof(TicketResponse), Status = 201,
        Problems = [400, 401, 413, 415], Returns = ["Location", "ETag"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<OpenTicketRequest>.ReadAsync(
            request, BodyLimits.Ticket, written => TicketDraft.Create(written.ToInput()).Error, cancellationToken);
        if (body.Value is null)
            return body.Refusal!;

        var opened = await openTicket.RunAsync(body.Value.ToInput(), TicketChannel.Api, request.Act(time), cancellationToken);
        return opened.IsSuccess ? TicketResult.Created(opened.Value) : Problems.Of(opened.Error);
    }
}
