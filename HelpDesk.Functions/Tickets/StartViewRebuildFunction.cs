using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Jobs;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

public sealed class StartViewRebuildFunction(RebuildViews rebuildViews, TimeProvider time)
{
    [Function("StartViewRebuild")]
    [Access(Access.Admin)]
    [Operation("Make all lists of tickets anew, while the desk goes on working", Response = typeof(JobResponse), Status = 202,
        Problems = [401, 403], Returns = ["Location"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/admin/views/rebuild")] HttpRequest request,
        CancellationToken cancellationToken) =>
        JobResult.Accepted(await rebuildViews.StartAsync(request.Act(time), cancellationToken), request);
}
