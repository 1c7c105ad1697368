using System.Text;
using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Reports;

/// <summary>Answers with daily figures as a CSV file.</summary>
internal static class CsvAnswer
{
    /// <summary>Without a mark at its beginning: programs read it more often than people, and would take it for a name.</summary>
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    public static VersionedResult Of(string version, string name, Dimension by, IReadOnlyList<DailyFigures> rows) => new(
        ETags.Of(version),
        StatusCodes.Status200OK,
        location: null,
        async (response, stop) =>
        {
            response.ContentType = "text/csv; charset=utf-8; header=present";
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
            await using var text = new StreamWriter(response.Body, Plain, leaveOpen: true);
            await DailyCsv.WriteAsync(text, by, rows, stop);
        });
}
