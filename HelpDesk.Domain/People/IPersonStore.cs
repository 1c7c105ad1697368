using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>Keeps people. What no two may have, a user name and a confirmed address, is claimed by rows of its own.</summary>
public interface IPersonStore
{
    /// <summary>One read.</summary>
    Task<Versioned<Person>?> FindAsync(PersonId id, CancellationToken cancellationToken);

    /// <summary>Whom a name was given to; one read. The claim may be orphaned: ask whether the person bears the name.</summary>
    Task<PersonId?> FindIdAsync(UserName name, CancellationToken cancellationToken);

    /// <summary>Who has confirmed an address; one read. The claim may be orphaned: ask whether the person has it.</summary>
    Task<PersonId?> FindIdAsync(EmailAddress address, CancellationToken cancellationToken);

    /// <summary>
    /// False: the user name is taken. Adding the same id under the same name once more, after an answer that was lost, adds
    /// nothing and is true.
    /// </summary>
    /// <param name="mail">Sent to them once they are there, at least once, however it is cut off. Null: none.</param>
    /// <param name="now">By it a claim is known to be orphaned: five minutes old, and nobody bears it.</param>
    Task<bool> TryAddAsync(Person person, AccountMail? mail, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Saves somebody if they are still as they were read, and moves them in the lists. False: overtaken.</summary>
    Task<bool> TrySaveAsync(
        Person person, Versioned<Person> before, AccountMail? mail, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Makes an address theirs before it is saved as such. False: somebody else has confirmed it.</summary>
    Task<bool> TryClaimAsync(EmailAddress address, PersonId person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Has a mail sent to somebody who stays as they are, at least once.</summary>
    Task AskForMailAsync(PersonId person, AccountMail mail, DateTimeOffset now, CancellationToken cancellationToken);
}
