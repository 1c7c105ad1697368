using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class ChangeMeFunction(ChangePerson changePerson, TimeProvider time)
{
    [Function("ChangeMe")]
    [Access(Access.SignedIn)]
    [Operation("Change one's own name, or what one is told of", Request = typeof(ChangeMeRequest), Response = typeof(MeResponse),
        Problems = [400, 401, 403, 404, 409, 412, 413, 415], Accepts = ["If-Match"], Returns = ["ETag"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/me")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var condition = IfMatch.Read(request);
        var body = await JsonBody<ChangeMeRequest>.ReadAsync(
            request, BodyLimits.Small, written => PersonEdit.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(condition.Refusal, body.Refusal) is { } refusal)
            return refusal;

        return MeResult.Of(await changePerson.RunAsync(
            request.Caller().Id, body.Value!.ToInput(), MeResult.Expected(condition), request.Act(time), cancellationToken));
    }
}
