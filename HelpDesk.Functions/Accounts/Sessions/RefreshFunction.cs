using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Sessions;

public sealed class RefreshFunction(RefreshSession refresh)
{
    [Function("Refresh")]
    [Access(Access.Anyone)]
    [Operation("Get the next tokens; a refresh token used again after half a minute ends the session",
        Request = typeof(RefreshRequest), Response = typeof(TokenResponse), Problems = [400, 401, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/auth/refresh")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<RefreshRequest>.ReadAsync(request, BodyLimits.Small, _ => null, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;

        return await refresh.RunAsync(body.Value!.RefreshToken, request.HttpContext, cancellationToken) is { } tokens
            ? TokenResult.Of(tokens)
            : TokenResult.Refused("invalid-token", "The refresh token is not good, or not any more; sign in again.");
    }
}
