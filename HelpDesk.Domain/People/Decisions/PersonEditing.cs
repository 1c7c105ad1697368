using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People.Decisions;

/// <summary>Pure: an admin changes somebody.</summary>
public static class PersonEditing
{
    /// <summary>So there is always an admin left: the one who changed all the others.</summary>
    public static DomainError OwnAccount { get; } = new DomainError.Conflict(
        "own-account", "Nobody changes their own role, or whether they are active; another admin can.");

    public static DomainError RoleFromDirectory { get; } = new DomainError.Conflict(
        "role-from-directory", "Their role comes from the organisation's directory; change it there.");

    /// <summary>The next token that tells otherwise would undo the change.</summary>
    public static DomainError NameFromDirectory { get; } = new DomainError.Conflict(
        "name-from-directory", "Their name comes from the organisation's directory; change it there.");

    public static Outcome<Person> Edit(Person person, PersonEdit edit, Actor by)
    {
        var edited = person with
        {
            Role = edit.Role.Or(person.Role),
            IsActive = edit.IsActive.Or(person.IsActive),
            Name = edit.Name.Or(person.Name),
            Notifications = edit.Notifications.IsGiven
                ? edit.Notifications.Value.Of(person.Notifications)
                : person.Notifications,
        };
        if (person.Id == by.Id && (edited.Role != person.Role || edited.IsActive != person.IsActive))
            return OwnAccount;
        if (person.Directory is not null && edited.Role != person.Role)
            return RoleFromDirectory;
        return person.Directory is not null && edited.Name != person.Name ? NameFromDirectory : edited;
    }
}
