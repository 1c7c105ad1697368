using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class RegisterFunction(Register register, TimeProvider time)
{
    [Function("Register")]
    [Access(Access.Anyone)]
    [Operation("Get an account; a mail comes to confirm the address", Request = typeof(RegisterRequest),
        Response = typeof(UserResponse), Status = 201, Problems = [400, 409, 413, 415, 422],
        Accepts = ["Idempotency-Key"], Returns = ["Idempotency-Replayed"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/auth/register")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKey.Read(request);
        var body = await JsonBody<RegisterRequest>.ReadAsync(
            request, BodyLimits.Small, written => Registration.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(key.Refusal, body.Refusal) is { } refusal)
            return refusal;
        var wanted = Registration.Create(body.Value!.ToInput());
        if (!wanted.IsSuccess)
            return Problems.Of(wanted.Error);

        var registered = await register.RunAsync(
            wanted.Value, StrangersKey.Of(key, wanted.Value.UserName, body.Hash, time.GetUtcNow()), cancellationToken);
        if (!registered.IsSuccess)
            return Problems.Of(registered.Error);
        var answer = Results.Json(
            UserResponse.Of(registered.Value.Value), ApiJson.Options, statusCode: StatusCodes.Status201Created);
        return registered.Value.IsReplay ? IdempotencyKey.Replayed(answer) : answer;
    }
}
