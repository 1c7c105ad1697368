namespace HelpDesk.Functions.Reports;

internal sealed record DailyReportResponse(IReadOnlyList<DailyFiguresResponse> Items);
