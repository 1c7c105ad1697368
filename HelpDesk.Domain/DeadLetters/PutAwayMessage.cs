namespace HelpDesk.Domain.DeadLetters;

/// <summary>Use case: a message that failed for good comes to the dead letters, with why.</summary>
public sealed class PutAwayMessage(IDeadLetters letters, IFailureReasons reasons)
{
    /// <summary>Of a process that died, or a message that nobody could read.</summary>
    public const string Unanswered = "Its last run ended without an answer.";

    /// <summary>
    /// May run twice, or be cut off: the letter is the same, and the reason goes only once the letter is there.
    /// </summary>
    public async Task RunAsync(string queue, string message, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var reason = await reasons.FindAsync(queue, message, cancellationToken);
        await letters.AddAsync(queue, message, reason ?? Unanswered, at, cancellationToken);
        if (reason is not null)
            await reasons.RemoveAsync(queue, message, cancellationToken);
    }
}
