namespace HelpDesk.Domain.DeadLetters;

/// <summary>Why messages failed for the last time: kept until they arrive among the dead letters.</summary>
public interface IFailureReasons
{
    /// <summary>A later reason of the same message takes the place of the one before.</summary>
    Task KeepAsync(string queue, string message, string reason, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Null: nobody knows.</summary>
    Task<string?> FindAsync(string queue, string message, CancellationToken cancellationToken);

    /// <summary>Removed before, or never there: nothing happens.</summary>
    Task RemoveAsync(string queue, string message, CancellationToken cancellationToken);
}
