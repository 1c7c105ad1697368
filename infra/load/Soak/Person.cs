using System.Text.Json;

namespace HelpDesk.Load.Soak;

/// <summary>Somebody of the demo desk, with a connection of their own.</summary>
internal sealed record Person(string Id, bool IsStaff)
{
    public static IReadOnlyList<Person> All { get; } =
    [
        new("customer", IsStaff: false), new("customer2", IsStaff: false), new("customer3", IsStaff: false),
        new("agent", IsStaff: true), new("agent2", IsStaff: true), new("admin", IsStaff: true),
    ];

    public bool SeesNotesOf(JsonElement requester) => SeesNotesOf(requester.GetProperty("id").GetString()!);

    /// <summary>Whoever asked for help is the requester of that ticket, staff or not.</summary>
    public bool SeesNotesOf(string requester) => IsStaff && Id != requester;
}
