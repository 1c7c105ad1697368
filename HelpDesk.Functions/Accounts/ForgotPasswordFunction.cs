using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class ForgotPasswordFunction(IPersonStore people, TimeProvider time)
{
    [Function("ForgotPassword")]
    [Access(Access.Anyone)]
    [Operation("Ask for a mail to choose another password; the answer is the same whether the address is known or not",
        Request = typeof(ForgotPasswordRequest), Status = 202, Problems = [400, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/auth/forgot-password")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<ForgotPasswordRequest>.ReadAsync(
            request, BodyLimits.Small, written => Address(written).Error, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;
        var address = Address(body.Value!);
        if (!address.IsSuccess)
            return Problems.Of(address.Error);

        // One read and one message, also for nobody: the queue's side finds out, and nobody waits for that.
        var id = await people.FindIdAsync(address.Value, cancellationToken) ?? new PersonId(Guid.NewGuid().ToString("N"));
        await people.AskForMailAsync(id, AccountMail.ResetPassword, time.GetUtcNow(), cancellationToken);
        return Results.Accepted();
    }

    private static Outcome<EmailAddress> Address(ForgotPasswordRequest written)
    {
        var violations = new Violations();
        return EmailAddress.Parse(written.Email, violations, "/email") is { } address ? address : violations.ToError();
    }
}
