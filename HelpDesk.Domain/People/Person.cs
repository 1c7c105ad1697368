using HelpDesk.Domain.Notifications;

namespace HelpDesk.Domain.People;

/// <summary>Somebody whom the desk knows.</summary>
public sealed record Person(PersonId Id, string Name, Role Role, DateTimeOffset CreatedAt)
{
    public const int MaxName = 100;

    /// <summary>Null: somebody who signs in elsewhere.</summary>
    public UserName? UserName { get; init; }

    /// <summary>An address that has been shown to be theirs; no two people have the same. Null: none yet.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>An address that they claim to have; it binds nothing before it is confirmed. Null: none.</summary>
    public EmailAddress? NewEmail { get; init; }

    /// <summary>False: they can't sign in, and no work can be given to them.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>One of the demo desk, whose password everybody knows: nobody anywhere but on the emulator.</summary>
    public bool IsDemo { get; init; }

    public NotificationPreferences Notifications { get; init; } = NotificationPreferences.Usual;

    /// <summary>Null: they sign in with the desk's own password.</summary>
    public DirectoryAccount? Directory { get; init; }

    /// <summary>Null: they sign in elsewhere.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>All that was given out to them is void, also if they are let in again.</summary>
    public Person SignedOut(string stamp) =>
        Credentials is null ? this : this with { Credentials = Credentials with { Stamp = stamp } };

    public Actor ToActor() => new(new PersonRef(Id, Name), Role);
}
