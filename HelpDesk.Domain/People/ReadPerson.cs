using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>Use case: staff look at somebody.</summary>
public sealed class ReadPerson(IPersonStore people)
{
    public async Task<Outcome<Person>> RunAsync(PersonId id, CancellationToken cancellationToken) =>
        await people.FindAsync(id, cancellationToken) is { } found ? found.Value : new DomainError.NotFound();
}
