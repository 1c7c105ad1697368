namespace HelpDesk.Domain.People;

/// <summary>Who asks for something to be done.</summary>
public sealed record Actor(PersonRef Person, Role Role)
{
    public PersonId Id => Person.Id;

    public bool IsStaff => Role is Role.Agent or Role.Admin;
}
