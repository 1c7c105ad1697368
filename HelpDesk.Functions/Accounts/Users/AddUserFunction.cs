using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Users;

public sealed class AddUserFunction(AddPerson addPerson, TimeProvider time)
{
    [Function("AddUser")]
    [Access(Access.Admin)]
    [Operation("Put somebody in; a mail invites them to choose a password", Request = typeof(AddUserRequest),
        Response = typeof(UserResponse), Status = 201, Problems = [400, 401, 403, 409, 413, 415, 422],
        Accepts = ["Idempotency-Key"], Returns = ["Location", "ETag", "Idempotency-Replayed"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/users")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKey.Read(request);
        var body = await JsonBody<AddUserRequest>.ReadAsync(
            request, BodyLimits.Small, written => PersonDraft.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(key.Refusal, body.Refusal) is { } refusal)
            return refusal;

        var retry = request.RetryKey(key, body.Hash, time);
        var added = await addPerson.RunAsync(body.Value!.ToInput(), request.Act(time), retry, cancellationToken);
        return added.IsSuccess ? UserResult.Created(added.Value) : Problems.Of(added.Error);
    }
}
