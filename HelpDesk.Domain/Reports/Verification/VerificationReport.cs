namespace HelpDesk.Domain.Reports.Verification;

/// <param name="Days">How many days of the period there are rows of.</param>
public sealed record VerificationReport(Period Period, int Days, IReadOnlyList<CheckedReports> Checks)
{
    public bool Holds => Checks.All(check => check.Faults.Count == 0);
}
