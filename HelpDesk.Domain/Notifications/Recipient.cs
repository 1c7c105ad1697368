using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Somebody who may be told of things: active, with their role and their wishes.</summary>
/// <param name="Email">Confirmed; null: they can't be written to.</param>
public sealed record Recipient(Actor Person, EmailAddress? Email, NotificationPreferences Preferences)
{
    public PersonId Id => Person.Id;

    public bool Wants(NotificationEvent what, NotificationChannel channel) => Preferences.Wants(what, channel);

    /// <summary>Null: nothing is sent to somebody who can't come in.</summary>
    public static Recipient? Of(Person person) =>
        person.IsActive ? new(person.ToActor(), person.Email, person.Notifications) : null;

    /// <inheritdoc cref="Of(Person)"/>
    public static Recipient? Of(PersonSummary person) => person.IsActive
        ? new(new(new(person.Id, person.Name), person.Role), person.Email, person.Notifications)
        : null;

    /// <summary>Without the address: it must not end in a log.</summary>
    public override string ToString() => Id.Value;
}
