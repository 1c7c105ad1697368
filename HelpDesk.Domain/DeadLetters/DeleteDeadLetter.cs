using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.DeadLetters;

/// <summary>Use case: an admin gives a message up.</summary>
public sealed class DeleteDeadLetter(IDeadLetters letters)
{
    public async Task<Outcome<DeadLetter>> RunAsync(DeadLetterId id, CancellationToken cancellationToken)
    {
        if (await letters.FindAsync(id, cancellationToken) is not { } letter)
            return new DomainError.NotFound();
        await letters.DeleteAsync(id, cancellationToken);
        return letter;
    }
}
