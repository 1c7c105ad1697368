namespace HelpDesk.Functions.Reports;

internal enum ReportFormat
{
    Json,
    Csv,
}
