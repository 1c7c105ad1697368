using HelpDesk.Domain.Jobs;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Jobs;

/// <summary>Answers that something has been begun, and where to see how far it has come.</summary>
internal static class JobResult
{
    public static IResult Accepted(Job job, HttpRequest request)
    {
        request.HttpContext.Response.Headers.Location = $"/api/jobs/{job.Id}";
        return Results.Json(JobResponse.Of(job), ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
