using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports;

public sealed class GetDailyReportFunction(ReadDailyFigures readFigures)
{
    [Function("GetDailyReport")]
    [Access(Access.Staff, Scope = Scopes.ReportsRead)]
    [Operation("The figures of a period, one item a day, oldest first", Response = typeof(DailyReportResponse),
        Problems = [400, 401, 403])]
    [QueryParameter("from", typeof(DateOnly), "The first day.", Required = true)]
    [QueryParameter("to", typeof(DateOnly), "The last day, included.", Required = true)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/reports/daily")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (from, to) = (query.Day("from"), query.Day("to"));
        if (query.Refusal is { } refusal)
            return refusal;

        var figures = await readFigures.RunAsync(from, to, cancellationToken);
        return figures.IsSuccess
            ? Results.Json(new DailyReportResponse([.. figures.Value.Select(DailyFiguresResponse.Of)]), ApiJson.Options)
            : Problems.Of(figures.Error);
    }
}
