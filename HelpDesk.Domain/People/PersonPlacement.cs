namespace HelpDesk.Domain.People;

/// <summary>All that says where somebody stands in the lists.</summary>
public readonly record struct PersonPlacement(Role Role, string Name)
{
    public static PersonPlacement Of(Person person) => new(person.Role, person.Name);
}
