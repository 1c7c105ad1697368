using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Users;

public sealed class ChangeUserFunction(ChangePerson changePerson, TimeProvider time)
{
    [Function("ChangeUser")]
    [Access(Access.Admin)]
    [Operation("Change somebody's role or name, or shut them out", Request = typeof(ChangeUserRequest),
        Response = typeof(UserResponse), Problems = [400, 401, 403, 404, 409, 412, 413, 415],
        Accepts = ["If-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The person's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/users/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var condition = IfMatch.Read(request);
        var body = await JsonBody<ChangeUserRequest>.ReadAsync(
            request, BodyLimits.Small, written => PersonEdit.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(condition.Refusal, body.Refusal) is { } refusal)
            return refusal;

        return UserResult.Of(await changePerson.RunAsync(
            new PersonId(id), body.Value!.ToInput(), UserResult.Expected(condition), request.Act(time), cancellationToken));
    }
}
