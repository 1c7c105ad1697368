using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.DeadLetters;

/// <summary>Use case: an admin has a message tried once more.</summary>
public sealed class ReplayDeadLetter(IDeadLetters letters, IReplays replays)
{
    /// <summary>
    /// Put back before it is deleted: cut off in between, it can be replayed again, and all messages are safe to repeat.
    /// </summary>
    public async Task<Outcome<DeadLetter>> RunAsync(DeadLetterId id, CancellationToken cancellationToken)
    {
        if (await letters.FindAsync(id, cancellationToken) is not { } letter)
            return new DomainError.NotFound();
        if (!replays.Knows(letter.Queue))
            return new DomainError.Conflict("unknown-queue", "This version of the desk has no such queue; delete it.");

        await replays.PutAsync(letter.Queue, letter.Message, cancellationToken);
        await letters.DeleteAsync(id, cancellationToken);
        return letter;
    }
}
