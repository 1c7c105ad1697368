using System.Globalization;
using HelpDesk.Domain.Jobs;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Jobs;

public sealed class GetJobFunction(ReadJob readJob)
{
    [Function("GetJob")]
    [Access(Access.Staff)]
    [Operation("How far a job has come", Response = typeof(JobResponse), Problems = [400, 401, 403, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The job's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/jobs/{id:length(32)}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var job = await readJob.RunAsync(new JobId(id), cancellationToken);
        return job.IsSuccess
            ? Resource.Found(JobResponse.Of(job.Value), job.Value.Step.ToString(CultureInfo.InvariantCulture))
            : Problems.Of(job.Error);
    }
}
