using System.Globalization;
using HelpDesk.Domain.Messages;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Messages;

public sealed class ListMessagesFunction(ReadMessages readMessages, PageCursors cursors)
{
    [Function("ListMessages")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsRead)]
    [Operation("What has been said on a ticket, oldest first", Response = typeof(MessageListResponse),
        Problems = [400, 401, 404], Returns = ["Link"])]
    [PathParameter("id", typeof(int), "The ticket's number.")]
    [QueryParameter("after", typeof(int), "Only messages behind the one with this number.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/tickets/{id:int}/messages")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RouteNumber.Ticket(id) is not { } ticket)
            return Problems.NotFound();
        var query = new QueryReader(request);
        var (after, limit) = (query.Number("after"), query.Limit());
        var position = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var from = position is null ? after ?? 0 : int.Parse(position, CultureInfo.InvariantCulture);
        var read = await readMessages.RunAsync(ticket, from, limit, request.Caller(), cancellationToken);
        if (!read.IsSuccess)
            return Problems.Of(read.Error);
        var (conversation, seesNotes) = read.Value;
        var next = await cursors.NextAsync(request, read.Value.Next?.ToString(CultureInfo.InvariantCulture), cancellationToken);
        var items = conversation.Messages.Select(message => MessageResponse.Of(new MessageView(message, seesNotes)));
        return new PageResult<MessageListResponse>(new([.. items], next), next);
    }
}
