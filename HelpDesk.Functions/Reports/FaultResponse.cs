using HelpDesk.Domain.Reports.Verification;

namespace HelpDesk.Functions.Reports;

internal sealed record FaultResponse(DateOnly Date, string Detail)
{
    public static FaultResponse Of(ReportFault fault) => new(fault.Day, fault.Detail);
}
