using HelpDesk.Domain.Reports.Verification;

namespace HelpDesk.Functions.Reports;

/// <summary>Something that must hold, and where it does not.</summary>
internal sealed record CheckResponse(string Name, string Description, bool Holds, IReadOnlyList<FaultResponse> Faults)
{
    public static CheckResponse Of(CheckedReports one) => new(
        one.Check.Name, one.Check.Description, one.Faults.Count == 0, [.. one.Faults.Select(FaultResponse.Of)]);
}
