using HelpDesk.Domain.Tickets.Lists;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The steps that were put, in their order, until a test delivers them.</summary>
internal sealed class StepsInMemory : IRebuildSteps
{
    private readonly Queue<RebuildStep> _steps = new();

    public int Count => _steps.Count;

    public RebuildStep Take() => _steps.Dequeue();

    public Task PutAsync(RebuildStep step, CancellationToken cancellationToken)
    {
        lock (_steps)
            _steps.Enqueue(step);
        return Task.CompletedTask;
    }
}
