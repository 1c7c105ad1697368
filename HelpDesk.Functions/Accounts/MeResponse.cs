using HelpDesk.Domain.People;
using HelpDesk.Functions.Notifications;

namespace HelpDesk.Functions.Accounts;

/// <summary>Somebody as they see themselves.</summary>
/// <param name="Username">Null for somebody who signs in elsewhere.</param>
/// <param name="Email">The confirmed address, or else the one that waits for it.</param>
/// <param name="Notifications">Nobody else sees them.</param>
internal sealed record MeResponse(
    string Id,
    string? Username,
    string Name,
    string? Email,
    bool EmailConfirmed,
    Role Role,
    bool Active,
    DateTimeOffset CreatedAt,
    PreferencesResponse Notifications)
{
    public static MeResponse Of(Person person)
    {
        var user = UserResponse.Of(person);
        return new(
            user.Id,
            user.Username,
            user.Name,
            user.Email,
            user.EmailConfirmed,
            user.Role,
            user.Active,
            user.CreatedAt,
            PreferencesResponse.Of(person.Notifications));
    }
}
