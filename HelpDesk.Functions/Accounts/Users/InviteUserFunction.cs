using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Users;

public sealed class InviteUserFunction(IPersonStore people, TimeProvider time)
{
    private static readonly DomainError NotWaiting = new DomainError.Conflict(
        "not-invited", "They have chosen a password already, or never needed an invitation.");

    [Function("InviteUser")]
    [Access(Access.Admin)]
    [Operation("Send the invitation of somebody who was put in once more", Status = 202, Problems = [401, 403, 404, 409])]
    [PathParameter("id", typeof(string), "The person's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/users/{id}/invitation")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (await people.FindAsync(new PersonId(id), cancellationToken) is not { Value: var person })
            return Problems.NotFound();
        if (person.NewEmail is null || person.Directory is not null || person.Credentials?.PasswordHash is not null)
            return Problems.Of(NotWaiting);

        await people.AskForMailAsync(person.Id, AccountMail.Invitation, time.GetUtcNow(), cancellationToken);
        return Results.Accepted();
    }
}
