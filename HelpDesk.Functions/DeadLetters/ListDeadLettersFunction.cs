using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.DeadLetters;

public sealed class ListDeadLettersFunction(IDeadLetters letters, PageCursors cursors)
{
    [Function("ListDeadLetters")]
    [Access(Access.Admin)]
    [Operation("Queue messages that failed for good, newest first", Response = typeof(DeadLetterListResponse),
        Problems = [400, 401, 403], Returns = ["Link"])]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/admin/dead-letters")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await letters.ListAsync(limit, after, cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<DeadLetterListResponse>(new([.. page.Items.Select(DeadLetterResponse.Of)], next), next);
    }
}
