using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

public sealed class ConfirmEmailFunction(ConfirmAddress confirm)
{
    [Function("ConfirmEmail")]
    [Access(Access.Anyone)]
    [Operation("Confirm an address with the token from the mail", Request = typeof(ConfirmEmailRequest), Status = 204,
        Problems = [400, 409, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/auth/confirm-email")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<ConfirmEmailRequest>.ReadAsync(request, BodyLimits.Small, _ => null, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;

        var confirmed = await confirm.RunAsync(body.Value!.Token, cancellationToken);
        return confirmed.IsSuccess ? Results.NoContent() : Problems.Of(confirmed.Error);
    }
}
