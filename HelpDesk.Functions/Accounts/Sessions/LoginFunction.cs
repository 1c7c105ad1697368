using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Sessions;

public sealed class LoginFunction(SignIn signIn, ClientAddresses addresses)
{
    [Function("Login")]
    [Access(Access.Anyone)]
    [Operation("Sign in by user name or confirmed address; after five wrong tries for a name from one address one has to wait",
        Request = typeof(LoginRequest), Response = typeof(TokenResponse), Problems = [400, 401, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/auth/login")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<LoginRequest>.ReadAsync(request, BodyLimits.Small, Fault, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;
        var written = body.Value!;
        if (Fault(written) is { } fault)
            return Problems.Of(fault);

        var outcome = await signIn.RunAsync(
            written.Username!,
            written.Password!,
            written.Client is Client.Mobile ? TicketChannel.Mobile : TicketChannel.Web,
            addresses.Of(request).ToString(),
            request.HttpContext,
            cancellationToken);
        return outcome switch
        {
            SignInOutcome.Done done => TokenResult.Of(done.Tokens),
            SignInOutcome.TooMany many => Problems.TooManyAttempts(many.Wait),
            _ => TokenResult.Refused("invalid-credentials", "The user name or the password is wrong."),
        };
    }

    private static DomainError? Fault(LoginRequest written)
    {
        var violations = new Violations();
        if (string.IsNullOrWhiteSpace(written.Username))
            violations.Add("/username", "must not be empty");
        if (string.IsNullOrEmpty(written.Password))
            violations.Add("/password", "must not be empty");
        return violations.Any ? violations.ToError() : null;
    }
}
