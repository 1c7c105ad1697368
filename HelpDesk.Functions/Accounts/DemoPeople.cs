using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>The people of the demo desk. They are nobody outside the emulator.</summary>
internal sealed class DemoPeople(IEmulator emulator) : IPeople
{
    public static IReadOnlyDictionary<PersonId, Actor> All { get; } = new Actor[]
    {
        Person("admin", "Ada Admin", Role.Admin),
        Person("agent", "Gus Agent", Role.Agent),
        Person("agent2", "Gina Agent", Role.Agent),
        Person("customer", "Carl Customer", Role.Requester),
        Person("customer2", "Cleo Customer", Role.Requester),
        Person("customer3", "Chen Customer", Role.Requester),
    }.ToDictionary(person => person.Id);

    public Task<Actor?> FindAsync(PersonId id, CancellationToken cancellationToken) =>
        Task.FromResult(emulator.KeepsTheData ? All.GetValueOrDefault(id) : null);

    private static Actor Person(string id, string name, Role role) => new(new PersonRef(new PersonId(id), name), role);
}
