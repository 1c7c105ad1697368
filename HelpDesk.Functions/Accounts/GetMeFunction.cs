using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class GetMeFunction(ReadPerson readPerson)
{
    [Function("GetMe")]
    [Access(Access.SignedIn)]
    [Operation("See who one is, and what one is told of", Response = typeof(MeResponse), Problems = [400, 401, 403, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/me")] HttpRequest request,
        CancellationToken cancellationToken) =>
        MeResult.Of(await readPerson.RunAsync(request.Caller().Id, cancellationToken));
}
