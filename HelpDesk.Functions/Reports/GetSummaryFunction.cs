using HelpDesk.Domain.Reports.Summaries;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports;

public sealed class GetSummaryFunction(SummarizePeriod summarize)
{
    [Function("GetSummary")]
    [Access(Access.Staff, Scope = Scopes.ReportsRead)]
    [Operation("A period folded into one, and compared with the one before", Response = typeof(SummaryResponse),
        Problems = [400, 401, 403], Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [QueryParameter("from", typeof(DateOnly), "The first day.", Required = true)]
    [QueryParameter("to", typeof(DateOnly), "The last day, included; no more than 400 days from the first.", Required = true)]
    [QueryParameter("compare", typeof(Comparison), "`previous`: with as many days right before.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/reports/summary")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (from, to) = (query.Day("from"), query.Day("to"));
        var comparison = query.MaybeEnum<Comparison>("compare");
        if (query.Refusal is { } refusal)
            return refusal;

        var report = await summarize.RunAsync(from, to, comparison is Comparison.Previous, cancellationToken);
        return report.IsSuccess
            ? Resource.Found(
                SummaryResponse.Of(report.Value),
                ReportVersion.Of($"summary {from:yyyyMMdd} {to:yyyyMMdd} {comparison}", report.Value.Revisions))
            : Problems.Of(report.Error);
    }
}
