using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Http;

/// <summary>A person as others see them, with the name of the time when it was written.</summary>
internal sealed record PersonResponse(string Id, string Name)
{
    public static PersonResponse Of(PersonRef person) => new(person.Id.Value, person.Name);

    public static PersonResponse? Maybe(PersonRef? person) => person is null ? null : Of(person);
}
