namespace HelpDesk.Domain.Reports.Verification;

/// <param name="Detail">What does not fit, with its numbers.</param>
public sealed record ReportFault(DateOnly Day, string Detail);
