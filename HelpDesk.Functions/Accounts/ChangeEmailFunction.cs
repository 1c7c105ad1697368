using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class ChangeEmailFunction(IPersonStore people, OwnPassword ownPassword, TimeProvider time)
{
    [Function("ChangeEmail")]
    [Access(Access.SignedIn)]
    [Operation("Name another address, or the same once more for another mail; it counts once it is confirmed",
        Request = typeof(ChangeEmailRequest), Response = typeof(UserResponse), Status = 202,
        Problems = [400, 401, 403, 409, 412, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/email")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<ChangeEmailRequest>.ReadAsync(
            request, BodyLimits.Small, written => Address(written).Error, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;
        var address = Address(body.Value!);
        if (!address.IsSuccess)
            return Problems.Of(address.Error);

        if (await people.FindAsync(request.Caller().Id, cancellationToken) is not { } found)
            return Problems.Of(OwnPassword.SignsInElsewhere);
        var account = new Account(found);
        if (await ownPassword.RefusalAsync(
            account, body.Value!.Password ?? "", "/password", cancellationToken) is { } wrong)
            return wrong;

        var (changed, now) = (account.Person with { NewEmail = address.Value }, time.GetUtcNow());
        if (!await people.TrySaveAsync(changed, account.Stored!, AccountMail.ConfirmAddress, now, cancellationToken))
            return Problems.Of(new DomainError.Stale());
        if (changed.Email is not null)
            await people.AskForMailAsync(changed.Id, AccountMail.AddressChanging, now, cancellationToken);
        return Results.Json(UserResponse.Of(changed), ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static Outcome<EmailAddress> Address(ChangeEmailRequest written)
    {
        var violations = new Violations();
        return EmailAddress.Parse(written.Email, violations, "/email") is { } address ? address : violations.ToError();
    }
}
