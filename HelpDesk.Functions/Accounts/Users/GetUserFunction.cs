using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Users;

public sealed class GetUserFunction(ReadPerson readPerson)
{
    [Function("GetUser")]
    [Access(Access.Staff)]
    [Operation("Look at somebody", Response = typeof(UserResponse), Problems = [400, 401, 403, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The person's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/users/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        UserResult.Of(await readPerson.RunAsync(new PersonId(id), cancellationToken));
}
