using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>Those who want to know how a ticket goes on, each once, in order of their ids.</summary>
public sealed record Followers
{
    private Followers(IEnumerable<PersonRef> values) =>
        Values = [.. values.OrderBy(person => person.Id.Value, StringComparer.Ordinal)];

    public static Followers None { get; } = new([]);

    public IReadOnlyList<PersonRef> Values { get; }

    public bool IsFull => Values.Count >= TicketLimits.Followers;

    /// <summary>Followers that were checked when they were stored.</summary>
    public static Followers FromStored(IEnumerable<PersonRef> values) => new(values);

    public PersonRef? Find(PersonId id) => Values.FirstOrDefault(person => person.Id == id);

    public Followers With(PersonRef person) => new([.. Values, person]);

    public Followers Without(PersonId id) => new(Values.Where(person => person.Id != id));

    public bool Equals(Followers? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
}
