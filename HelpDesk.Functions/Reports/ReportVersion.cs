using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Reports;

/// <summary>The version of a report: the same rows, told by the same program, make the same bytes.</summary>
internal static class ReportVersion
{
    private static readonly Guid Program = typeof(ReportVersion).Module.ModuleVersionId;

    public static string Of(string report, IEnumerable<(DateOnly Day, int Revision)> rows) =>
        $"{report} {Program} {string.Join(' ', rows.Select(row => $"{row.Day:yyyyMMdd}.{row.Revision}"))}";

    public static string Of(string report, IEnumerable<DailyFigures> rows) =>
        Of(report, rows.Select(row => (row.Day, row.Stamp.Revision)));
}
