using HelpDesk.Functions.Http;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.Reports;

/// <summary>How a caller wants a report: as the parameter <c>format</c> says, or else as the header Accept does.</summary>
internal static class ReportFormats
{
    public static ReportFormat Read(QueryReader query, HttpRequest request)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return query.MaybeEnum<ReportFormat>("format") ?? Preferred(request.GetTypedHeaders().Accept);
    }

    // Whoever takes anything gets JSON.
    private static ReportFormat Preferred(IList<MediaTypeHeaderValue> accepted)
    {
        var csv = Quality(accepted, "text/csv");
        return csv > 0 && csv > Quality(accepted, "application/json") ? ReportFormat.Csv : ReportFormat.Json;
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();
}
