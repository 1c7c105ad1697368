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
    [Operation("The figures of a period, day by day, oldest first", Response = typeof(DailyReportResponse), Csv = true,
        Problems = [400, 401, 403], Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [QueryParameter("from", typeof(DateOnly), "The first day.", Required = true)]
    [QueryParameter("to", typeof(DateOnly), "The last day, included; no more than 400 days from the first.", Required = true)]
    [QueryParameter("by", typeof(Dimension),
        "What each day is divided by: then there is an item for each that has any figures. `day` if not given: one item a day.")]
    [QueryParameter("format", typeof(ReportFormat), "As JSON or as CSV; as the header Accept says if not given.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/reports/daily")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var (from, to) = (query.Day("from"), query.Day("to"));
        var by = query.MaybeEnum<Dimension>("by") ?? Dimension.Day;
        var format = ReportFormats.Read(query, request);
        if (query.Refusal is { } refusal)
            return refusal;

        var figures = await readFigures.RunAsync(by, from, to, cancellationToken);
        if (!figures.IsSuccess)
            return Problems.Of(figures.Error);
        var name = $"daily-{Words.Of(by)}-{from:yyyyMMdd}-{to:yyyyMMdd}";
        var version = ReportVersion.Of($"{name} {format}", figures.Value);
        return format is ReportFormat.Csv
            ? CsvAnswer.Of(version, name, by, figures.Value)
            : Resource.Found(new DailyReportResponse([.. figures.Value.Select(DailyFiguresResponse.Of)]), version);
    }
}
