using System.ComponentModel;
using HelpDesk.Domain.Reports.Verification;

namespace HelpDesk.Functions.Reports;

/// <summary>Whether the rows of a period fit together.</summary>
internal sealed record VerificationResponse(
    DateOnly From,
    DateOnly To,
    bool Holds,
    [property: Description("How many days of the period have been counted.")] int Days,
    IReadOnlyList<CheckResponse> Checks)
{
    public static VerificationResponse Of(VerificationReport report) => new(
        report.Period.From, report.Period.To, report.Holds, report.Days, [.. report.Checks.Select(CheckResponse.Of)]);
}
