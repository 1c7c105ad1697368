using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Messages;

public sealed class PostMessageFunction(PostMessage postMessage, TimeProvider time)
{
    [Function("PostMessage")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsWrite)]
    [Operation("Say something on a ticket; long after closing, a reply opens a follow-up ticket",
        Request = typeof(PostMessageRequest), Response = typeof(MessageResponse), Status = 201,
        Problems = [400, 401, 403, 404, 409, 413, 415, 422],
        Accepts = ["Idempotency-Key"], Returns = ["Location", "ETag", "Idempotency-Replayed"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{id:int}/messages")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var key = IdempotencyKey.Read(request);
        var body = await JsonBody<PostMessageRequest>.ReadAsync(
            request, BodyLimits.Message, written => MessageDraft.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(key.Refusal, body.Refusal) is { } refusal)
            return refusal;

        var posted = await postMessage.RunAsync(
            ticket,
            body.Value!.ToInput(),
            request.Channel(),
            request.Act(time),
            request.RetryKey(key, body.Hash, time),
            cancellationToken);
        return posted.IsSuccess ? MessageResult.Created(posted.Value) : Problems.Of(posted.Error);
    }
}
