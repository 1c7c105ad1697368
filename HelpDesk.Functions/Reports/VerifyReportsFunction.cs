using HelpDesk.Domain.Reports.Verification;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports;

public sealed class VerifyReportsFunction(VerifyReports verify)
{
    [Function("VerifyReports")]
    [Access(Access.Staff)]
    [Operation("Whether the figures of a period fit together", Response = typeof(VerificationResponse),
        Problems = [400, 401, 403])]
    [QueryParameter("from", typeof(DateOnly), "The first day.", Required = true)]
    [QueryParameter("to", typeof(DateOnly), "The last day, included; no more than 400 days from the first.", Required = true)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/reports/verify")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (from, to) = (query.Day("from"), query.Day("to"));
        if (query.Refusal is { } refusal)
            return refusal;

        var report = await verify.RunAsync(from, to, cancellationToken);
        return report.IsSuccess
            ? Results.Json(VerificationResponse.Of(report.Value), ApiJson.Options)
            : Problems.Of(report.Error);
    }
}
