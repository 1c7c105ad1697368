using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class OpenTicketFunction(OpenTicket openTicket, TimeProvider time)
{
    [Function("OpenTicket")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsWrite)]
    [Operation("Open a ticket, staff also for somebody else", Request = typeof(OpenTicketRequest),
        Response = typeof(TicketResponse), Status = 201, Problems = [400, 401, 403, 413, 415, 422],
        Accepts = ["Idempotency-Key"], Returns = ["Location", "ETag", "Idempotency-Replayed"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKey.Read(request);
        var body = await JsonBody<OpenTicketRequest>.ReadAsync(
            request, BodyLimits.Ticket, written => TicketDraft.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(key.Refusal, body.Refusal) is { } refusal)
            return refusal;

        var retry = request.RetryKey(key, body.Hash, time);
        var opened = await openTicket.RunAsync(
            body.Value!.ToInput(), request.Channel(), request.Act(time), retry, cancellationToken);
        return opened.IsSuccess
            ? TicketResult.Created(opened.Value, TicketView.For(request.Caller(), opened.Value.Value))
            : Problems.Of(opened.Error);
    }
}
