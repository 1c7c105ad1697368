using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.DeadLetters;

public sealed class ReplayDeadLetterFunction(ReplayDeadLetter replay)
{
    [Function("ReplayDeadLetter")]
    [Access(Access.Admin)]
    [Operation("Have a message tried once more: it goes back to the queue that it came from", Status = 204,
        Problems = [401, 403, 404, 409])]
    [PathParameter("id", typeof(string), "The dead letter's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/admin/dead-letters/{id}/replay")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (DeadLetterId.Find(id) is not { } letter)
            return Problems.NotFound();
        var replayed = await replay.RunAsync(letter, cancellationToken);
        return replayed.IsSuccess ? Results.NoContent() : Problems.Of(replayed.Error);
    }
}
