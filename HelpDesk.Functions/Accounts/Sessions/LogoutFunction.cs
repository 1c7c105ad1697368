using HelpDesk.Domain.Sessions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Sessions;

public sealed class LogoutFunction(RefreshSession refresh)
{
    [Function("Logout")]
    [Access(Access.SignedIn)]
    [Operation("Sign out: the tokens of this sign-in are no longer good", Status = 204, Problems = [401, 403])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/auth/logout")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        // Whoever signs in elsewhere signs out there.
        if (request.Session() is { } session)
            await refresh.EndAsync(new(request.Caller().Id, new SessionId(session), Generation: 0), cancellationToken);
        return Results.NoContent();
    }
}
