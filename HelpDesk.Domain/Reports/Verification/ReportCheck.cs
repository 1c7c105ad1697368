namespace HelpDesk.Domain.Reports.Verification;

/// <summary>Something that must hold for the figures of each day.</summary>
/// <param name="Name">A stable word.</param>
/// <param name="Faults">What does not hold; none: all is well.</param>
public sealed record ReportCheck(string Name, string Description, Func<VerifiedDay, IEnumerable<string>> Faults);
