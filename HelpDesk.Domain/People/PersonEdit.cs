using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Domain.People;

/// <summary>A change of somebody that keeps every rule that can be told without them.</summary>
public sealed record PersonEdit
{
    private PersonEdit()
    {
    }

    public Optional<Role> Role { get; private init; }

    public Optional<bool> IsActive { get; private init; }

    public Optional<string> Name { get; private init; }

    public Optional<PreferencesEdit> Notifications { get; private init; }

    public static Outcome<PersonEdit> Create(PersonEditInput input)
    {
        var violations = new Violations();
        var edit = new PersonEdit
        {
            Role = Given(input.Role, violations, "/role"),
            IsActive = Given(input.Active, violations, "/active"),
            Name = input.Name.IsGiven
                ? TextRules.Parse(input.Name.Value, Person.MaxName, severalLines: false, violations, "/name") ?? ""
                : default(Optional<string>),
            Notifications = input.Notifications.IsGiven
                ? PreferencesEdit.Parse(input.Notifications.Value, violations, "/notifications")
                : default(Optional<PreferencesEdit>),
        };
        return violations.Any ? violations.ToError() : edit;
    }

    /// <summary>Without what is in it: it must not end in a log.</summary>
    public override string ToString() => nameof(PersonEdit);

    private static Optional<T> Given<T>(Optional<T?> value, Violations violations, string pointer)
        where T : struct
    {
        if (!value.IsGiven)
            return default;
        if (value.Value is { } known)
            return known;
        violations.Add(pointer, "must not be null");
        return default;
    }
}
