using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Sessions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class ResetPasswordFunction(ResetPassword reset, SignIn signIn, ClientAddresses addresses)
{
    [Function("ResetPassword")]
    [Access(Access.Anyone)]
    [Operation("Choose a password with the token from a mail, forgotten or invited; all sessions end",
        Request = typeof(ResetPasswordRequest), Status = 204, Problems = [400, 409, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/auth/reset-password")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<ResetPasswordRequest>.ReadAsync(request, BodyLimits.Small, Fault, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;
        if (Fault(body.Value!) is { } fault)
            return Problems.Of(fault);

        var set = await reset.RunAsync(body.Value!.Token, body.Value.Password!, cancellationToken);
        if (!set.IsSuccess)
            return Problems.Of(set.Error);
        await signIn.ForgetAsync(set.Value, addresses.Of(request).ToString(), cancellationToken);
        return Results.NoContent();
    }

    private static DomainError? Fault(ResetPasswordRequest written)
    {
        var violations = new Violations();
        PasswordRules.Check(written.Password, violations, "/password");
        return violations.Any ? violations.ToError() : null;
    }
}
