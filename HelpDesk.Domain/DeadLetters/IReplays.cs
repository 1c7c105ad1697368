namespace HelpDesk.Domain.DeadLetters;

/// <summary>The queues, to put messages back as they were.</summary>
public interface IReplays
{
    /// <summary>Whether anybody still listens to that queue.</summary>
    bool Knows(string queue);

    Task PutAsync(string queue, string message, CancellationToken cancellationToken);
}
