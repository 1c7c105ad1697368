namespace HelpDesk.Domain.Reports.Rebuild;

/// <summary>The steps that are still to come.</summary>
public interface IReportRebuildSteps
{
    Task PutAsync(ReportRebuildStep step, CancellationToken cancellationToken);
}
