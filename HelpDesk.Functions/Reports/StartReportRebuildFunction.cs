using HelpDesk.Domain.Reports.Rebuild;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Jobs;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports;

public sealed class StartReportRebuildFunction(RebuildReports rebuildReports, TimeProvider time)
{
    [Function("StartReportRebuild")]
    [Access(Access.Admin)]
    [Operation("Count days anew, and the backlog of all later days", Request = typeof(RebuildReportsRequest),
        Response = typeof(JobResponse), Status = 202, Problems = [400, 401, 403, 413, 415], Returns = ["Location"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports/rebuild")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var act = request.Act(time);
        var body = await JsonBody<RebuildReportsRequest>.ReadAsync(
            request, BodyLimits.Small, written => rebuildReports.Check(written.From, written.To, act).Error, cancellationToken);
        if (body.Value is null)
            return body.Refusal!;

        var job = await rebuildReports.StartAsync(body.Value.From, body.Value.To, act, cancellationToken);
        return job.IsSuccess ? JobResult.Accepted(job.Value, request) : Problems.Of(job.Error);
    }
}
