using HelpDesk.Domain.Messages;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Messages;

public sealed class GetMessageFunction(ReadMessage readMessage)
{
    [Function("GetMessage")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsRead)]
    [Operation("Read one message", Response = typeof(MessageResponse), Problems = [400, 401, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    [PathParameter("seq", typeof(int), "The message's number, as the caller counts.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets/{id:int}/messages/{seq:int}")]
        HttpRequest request,
        string id,
        string seq,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket || RouteNumber.Parse(seq) is not { } number)
            return Problems.NotFound();
        var message = await readMessage.RunAsync(ticket, number, request.Caller(), cancellationToken);
        return message.IsSuccess ? MessageResult.Found(message.Value) : Problems.Of(message.Error);
    }
}
