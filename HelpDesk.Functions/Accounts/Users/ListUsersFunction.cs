using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Users;

public sealed class ListUsersFunction(ListPeople listPeople, PageCursors cursors)
{
    [Function("ListUsers")]
    [Access(Access.Staff)]
    [Operation("List people by name. Lists may be some seconds behind the people", Response = typeof(UserListResponse),
        Problems = [400, 401, 403], Returns = ["Link"])]
    [QueryParameter("role", typeof(Role[]), "Only people of one of these roles.")]
    [QueryParameter("q", typeof(string),
        "Only people whose name begins so, whatever the case; and, first of all, whose user name or confirmed address it is.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/users")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var roles = query.Enums<Role>("role");
        var sought = Sought(query);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await listPeople.RunAsync(roles, sought, limit, after, cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<UserListResponse>(new([.. page.Items.Select(UserResponse.Of)], next), next);
    }

    /// <summary>Null: all are wanted.</summary>
    private static string? Sought(QueryReader query)
    {
        var text = query.Single("q")?.Trim();
        if (text is not null && (text.Length is 0 or > EmailAddress.MaxLength || text.Any(char.IsControl)))
            query.Refuse("q", $"must be of 1 to {EmailAddress.MaxLength} characters, none of them a control character");
        return text;
    }
}
