using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.ApiKeys;

public sealed class ListApiKeysFunction(ListApiKeys listApiKeys, PageCursors cursors)
{
    [Function("ListApiKeys")]
    [Access(Access.Admin)]
    [Operation("The API keys, newest first", Response = typeof(ApiKeyListResponse), Problems = [400, 401, 403],
        Returns = ["Link"])]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/api-keys")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await listApiKeys.RunAsync(limit, after, cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<ApiKeyListResponse>(new([.. page.Items.Select(ApiKeyResponse.Of)], next), next);
    }
}
