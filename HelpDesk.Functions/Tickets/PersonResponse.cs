using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Tickets;

internal sealed record PersonResponse(string Id, string Name)
{
    public static PersonResponse Of(PersonRef person) => new(person.Id.Value, person.Name);
}
