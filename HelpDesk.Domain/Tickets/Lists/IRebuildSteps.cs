namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>The steps that are still to come.</summary>
public interface IRebuildSteps
{
    Task PutAsync(RebuildStep step, CancellationToken cancellationToken);
}
