using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>The people of the demo desk. They are nobody outside the emulator.</summary>
internal static class DemoPeople
{
    public static IReadOnlyDictionary<PersonId, Actor> All { get; } = new Actor[]
    {
        Actor("admin", "Ada Admin", Role.Admin),
        Actor("agent", "Gus Agent", Role.Agent),
        Actor("agent2", "Gina Agent", Role.Agent),
        Actor("customer", "Carl Customer", Role.Requester),
        Actor("customer2", "Cleo Customer", Role.Requester),
        Actor("customer3", "Chen Customer", Role.Requester),
    }.ToDictionary(person => person.Id);

    /// <summary>How to be one of them, a line each, for whoever starts the desk.</summary>
    public static string SignIns { get; } = string.Concat(
        All.Values.Select(person => $"{Environment.NewLine}        {person.Id.Value,-11}{person.Person.Name}"));

    /// <summary>One of them as an account; user name and address are made from the id.</summary>
    public static Person ToPerson(Actor actor, Credentials? credentials, DateTimeOffset at) =>
        new(actor.Id, actor.Person.Name, actor.Role, at)
        {
            UserName = UserName.Find(actor.Id.Value),
            Email = EmailAddress.Find($"{actor.Id.Value}@example.com"),
            IsDemo = true,
            Credentials = credentials,
        };

    private static Actor Actor(string id, string name, Role role) => new(new PersonRef(new PersonId(id), name), role);
}
