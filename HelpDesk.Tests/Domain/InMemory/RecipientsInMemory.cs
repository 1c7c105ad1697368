using System.Collections.Concurrent;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>Some people, whose user names are their ids, and the roster of staff as it once was.</summary>
internal sealed class RecipientsInMemory(params IReadOnlyList<Recipient> people) : IRecipients
{
    private readonly ConcurrentDictionary<PersonId, Recipient> _people = new(people.ToDictionary(one => one.Id));

    /// <summary>Whoever was looked up, in order of their names; the roster is <c>*</c>.</summary>
    public ConcurrentBag<string> Reads { get; } = [];

    public Task<IReadOnlyList<Recipient>> StaffAsync(CancellationToken cancellationToken)
    {
        Reads.Add("*");
        return Task.FromResult<IReadOnlyList<Recipient>>([.. people.Where(one => one.Person.IsStaff)]);
    }

    public Task<Recipient?> FindAsync(PersonId id, CancellationToken cancellationToken)
    {
        Reads.Add(id.Value);
        return Task.FromResult(_people.GetValueOrDefault(id));
    }

    public Task<Recipient?> FindAsync(UserName name, CancellationToken cancellationToken)
    {
        Reads.Add($"@{name}");
        return Task.FromResult(_people.GetValueOrDefault(new(name.Key)));
    }

    /// <summary>From now on; the roster is as it was.</summary>
    public void Lose(PersonId id) => _people.TryRemove(id, out _);

    /// <inheritdoc cref="Lose"/>
    public void Become(Actor person) => _people[person.Id] = _people[person.Id] with { Person = person };
}
