namespace HelpDesk.Domain.Reports.Verification;

/// <summary>What a check has found; no faults: it holds.</summary>
public sealed record CheckedReports(ReportCheck Check, IReadOnlyList<ReportFault> Faults);
