using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Reports;

/// <summary>
/// Daily figures as CSV (RFC 4180): a line for each row, a column for each number, empty where there is none. A text that a
/// spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
internal static class DailyCsv
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
    };

    public static async Task WriteAsync(
        TextWriter text, Dimension by, IEnumerable<DailyFigures> rows, CancellationToken cancellationToken)
    {
        var columns = DailyCsvColumns.Of(by);
        await using var csv = new CsvWriter(text, Format, leaveOpen: true);
        foreach (var (name, _) in columns)
            csv.WriteField(name);
        await csv.NextRecordAsync();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (_, value) in columns)
                csv.WriteField(value(row));
            await csv.NextRecordAsync();
        }
    }
}
