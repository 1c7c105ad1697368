using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.DeadLetters;

public sealed class DeleteDeadLetterFunction(DeleteDeadLetter delete)
{
    [Function("DeleteDeadLetter")]
    [Access(Access.Admin)]
    [Operation("Give a message up: it is never tried again", Status = 204, Problems = [401, 403, 404])]
    [PathParameter("id", typeof(string), "The dead letter's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/admin/dead-letters/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (DeadLetterId.Find(id) is not { } letter)
            return Problems.NotFound();
        var deleted = await delete.RunAsync(letter, cancellationToken);
        return deleted.IsSuccess ? Results.NoContent() : Problems.Of(deleted.Error);
    }
}
