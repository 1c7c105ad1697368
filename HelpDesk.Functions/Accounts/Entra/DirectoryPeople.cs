using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.Entra;

/// <summary>Those who sign in by a directory: kept from first sight on, and as their newest token tells of them.</summary>
internal sealed class DirectoryPeople(IPersonStore people, CallerCache<Versioned<Person>> known, TimeProvider clock)
{
    private const int MaxTries = 3;

    /// <summary>Null: somebody who may not come in.</summary>
    public async Task<Actor?> SeeAsync(DirectoryIdentity told, CancellationToken cancellationToken)
    {
        var id = told.ToPersonId();
        for (var tries = 1; ; tries++)
        {
            var stored = await known.GetAsync(id.Value, end => people.FindAsync(id, end), cancellationToken);
            var person = DirectoryDecision.Decide(stored?.Value, told, clock.GetUtcNow());
            if (person is null || person == stored?.Value)
                return person?.ToActor();

            var isSaved = await TrySaveAsync(person, stored, cancellationToken);
            known.Forget(id.Value);
            // Whoever overtakes so often knows no less of them than this token.
            if (isSaved || tries == MaxTries)
                return person.ToActor();
        }
    }

    /// <summary>False: somebody else has just done so.</summary>
    private Task<bool> TrySaveAsync(
        Person person, Versioned<Person>? stored, CancellationToken cancellationToken) => stored is null
        ? people.TryAddAsync(person, mail: null, clock.GetUtcNow(), cancellationToken)
        : people.TrySaveAsync(person, stored, mail: null, clock.GetUtcNow(), cancellationToken);
}
