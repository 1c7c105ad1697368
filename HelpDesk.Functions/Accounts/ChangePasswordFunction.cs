using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class ChangePasswordFunction(IPersonStore people, OwnPassword ownPassword, ChangePassword change)
{
    [Function("ChangePassword")]
    [Access(Access.SignedIn)]
    [Operation("Change one's password; all other sessions end", Request = typeof(ChangePasswordRequest), Status = 204,
        Problems = [400, 401, 403, 409, 412, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/password")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<ChangePasswordRequest>.ReadAsync(request, BodyLimits.Small, Fault, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;
        var (current, wanted) = (body.Value!.CurrentPassword ?? "", body.Value.NewPassword!);
        if (Fault(body.Value) is { } fault)
            return Problems.Of(fault);

        var found = await people.FindAsync(request.Caller().Id, cancellationToken);
        if (found is null || request.Session() is not { } session)
            return Problems.Of(OwnPassword.SignsInElsewhere);
        var account = new Account(found);
        if (await ownPassword.RefusalAsync(account, current, "/currentPassword", cancellationToken) is { } wrong)
            return wrong;

        var failed = await change.RunAsync(account, current, wanted, new SessionId(session), cancellationToken);
        return failed is null ? Results.NoContent() : Problems.Of(failed);
    }

    private static DomainError? Fault(ChangePasswordRequest written)
    {
        var violations = new Violations();
        PasswordRules.Check(written.NewPassword, violations, "/newPassword");
        return violations.Any ? violations.ToError() : null;
    }
}
