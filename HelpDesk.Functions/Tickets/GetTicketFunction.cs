using System.Globalization;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class GetTicketFunction(ReadTicket readTicket)
{
    [Function("GetTicket")]
    [Access(Access.SignedIn)]
    [Operation("Read a ticket", Response = typeof(TicketResponse), Problems = [400, 401, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets/{id:int}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        // The route takes "+1" for a number too.
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Problems.NotFound();

        var found = await readTicket.RunAsync(new TicketId(number), request.Caller(), cancellationToken);
        return found.IsSuccess ? TicketResult.Found(found.Value) : Problems.Of(found.Error);
    }
}
