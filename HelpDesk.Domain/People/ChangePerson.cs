using HelpDesk.Domain.Common;
using HelpDesk.Domain.People.Decisions;

namespace HelpDesk.Domain.People;

/// <summary>Use case: an admin changes somebody; who expects another state of them than there is changes nothing.</summary>
public sealed class ChangePerson(IPersonStore people)
{
    /// <summary>Seldom does anybody else write the same person just then.</summary>
    private const int Tries = 10;

    public async Task<Outcome<Person>> RunAsync(
        PersonId id, PersonEditInput input, Predicate<Person>? expected, Act act, CancellationToken cancellationToken)
    {
        var edit = PersonEdit.Create(input);
        if (!edit.IsSuccess)
            return edit.Error;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await people.FindAsync(id, cancellationToken) is not { } found)
                return new DomainError.NotFound();
            if (expected?.Invoke(found.Value) == false)
                return new DomainError.Stale();
            var decided = PersonEditing.Edit(found.Value, edit.Value, act.By);
            if (!decided.IsSuccess || decided.Value == found.Value)
                return decided;
            var changed = found.Value.IsActive && !decided.Value.IsActive
                ? decided.Value.SignedOut(act.Operation.ToString())
                : decided.Value;
            if (await people.TrySaveAsync(changed, found, mail: null, act.At, cancellationToken))
                return changed;
        }

        throw new TimeoutException($"Person {id} was always written by somebody else first, {Tries} times.");
    }
}
