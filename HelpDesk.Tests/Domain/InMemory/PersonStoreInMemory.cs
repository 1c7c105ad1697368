using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>Keeps people by their ids, under versions; of names and addresses it knows nothing.</summary>
internal sealed class PersonStoreInMemory : IPersonStore
{
    private readonly Dictionary<PersonId, Versioned<Person>> _people = [];

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    /// <summary>Happens just before each write, as another writer's.</summary>
    public Action Overtaking { get; set; } = () => { };

    public Person this[PersonId id] => _people[id].Value;

    public void Put(Person person) =>
        _people[person.Id] = new(person, (++Writes).ToString(CultureInfo.InvariantCulture));

    public Task<Versioned<Person>?> FindAsync(PersonId id, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult(_people.GetValueOrDefault(id));
    }

    public Task<bool> TryAddAsync(Person person, AccountMail? mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Overtaking();
        if (!_people.ContainsKey(person.Id))
            Put(person);
        return Task.FromResult(true);
    }

    public Task<bool> TrySaveAsync(
        Person person, Versioned<Person> before, AccountMail? mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Overtaking();
        var isSame = _people[person.Id].Version == before.Version;
        if (isSame)
            Put(person);
        return Task.FromResult(isSame);
    }

    public Task<PersonId?> FindIdAsync(UserName name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PersonId?> FindIdAsync(EmailAddress address, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> TryClaimAsync(
        EmailAddress address, PersonId person, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task AskForMailAsync(PersonId person, AccountMail mail, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
