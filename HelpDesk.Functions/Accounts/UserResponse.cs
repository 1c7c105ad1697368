using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Somebody as staff see them.</summary>
/// <param name="Username">Null for somebody who signs in elsewhere.</param>
/// <param name="Email">The confirmed address, or else the one that waits for it.</param>
/// <param name="Active">False: they can't sign in, and no work can be given to them.</param>
internal sealed record UserResponse(
    string Id,
    string? Username,
    string Name,
    string? Email,
    bool EmailConfirmed,
    Role Role,
    bool Active,
    DateTimeOffset CreatedAt)
{
    public static UserResponse Of(Person person) => Of(PersonSummary.Of(person));

    public static UserResponse Of(PersonSummary person) => new(
        person.Id.Value,
        person.UserName?.Value,
        person.Name,
        (person.Email ?? person.NewEmail)?.Value,
        person.Email is not null,
        person.Role,
        person.IsActive,
        person.CreatedAt);
}
