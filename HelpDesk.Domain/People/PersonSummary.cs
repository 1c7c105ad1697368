using HelpDesk.Domain.Notifications;

namespace HelpDesk.Domain.People;

/// <summary>What a list shows of somebody.</summary>
public sealed record PersonSummary(PersonId Id, string Name, Role Role, DateTimeOffset CreatedAt)
{
    public UserName? UserName { get; init; }

    /// <summary>Confirmed, as in <see cref="Person.Email"/>.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Not yet confirmed, as in <see cref="Person.NewEmail"/>.</summary>
    public EmailAddress? NewEmail { get; init; }

    public bool IsActive { get; init; } = true;

    /// <inheritdoc cref="Person.IsDemo"/>
    public bool IsDemo { get; init; }

    public NotificationPreferences Notifications { get; init; } = NotificationPreferences.Usual;

    /// <summary>Whether the name begins so, whatever the case.</summary>
    public bool BeginsWith(string prefix) =>
        Name.ToLowerInvariant().StartsWith(prefix.ToLowerInvariant(), StringComparison.Ordinal);

    public static PersonSummary Of(Person person) => new(person.Id, person.Name, person.Role, person.CreatedAt)
    {
        UserName = person.UserName,
        Email = person.Email,
        NewEmail = person.NewEmail,
        IsActive = person.IsActive,
        IsDemo = person.IsDemo,
        Notifications = person.Notifications,
    };
}
