using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>Use case: an admin puts somebody in, who is invited by mail.</summary>
public sealed class AddPerson(IPersonStore people, ICreations creations)
{
    private static readonly DomainError Taken =
        new DomainError.Conflict("username-taken", "Somebody else has that user name.");

    public async Task<Outcome<Created<Person>>> RunAsync(
        PersonDraftInput input, Act act, RetryKey? retry, CancellationToken cancellationToken)
    {
        var draft = PersonDraft.Create(input);
        if (!draft.IsSuccess)
            return draft.Error;
        var mine = act.Operation.ToString();
        var taken = retry is null
            ? new Created<string>(mine, IsReplay: false)
            : await creations.TakeAsync(retry, mine, cancellationToken);
        if (!taken.IsSuccess)
            return taken.Error;

        var person = draft.Value.ToPerson(new PersonId(taken.Value.Value), act.At);
        if (!await people.TryAddAsync(person, AccountMail.Invitation, act.At, cancellationToken))
            return Taken;
        return taken.Value.IsReplay
            ? new Created<Person>(await AsFirstAddedAsync(person, cancellationToken), IsReplay: true)
            : new Created<Person>(person, IsReplay: false);
    }

    /// <summary>The first answer again, whatever has been changed since.</summary>
    private async Task<Person> AsFirstAddedAsync(Person person, CancellationToken cancellationToken)
    {
        var added = await people.FindAsync(person.Id, cancellationToken);
        return person with { CreatedAt = added?.Value.CreatedAt ?? person.CreatedAt };
    }
}
