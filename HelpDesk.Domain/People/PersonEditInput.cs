using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Domain.People;

/// <summary>A change of somebody as an admin or they themselves wrote it. What is left out stays; nothing may be null.</summary>
public sealed record PersonEditInput
{
    public Optional<Role?> Role { get; init; }

    public Optional<bool?> Active { get; init; }

    public Optional<string?> Name { get; init; }

    public Optional<PreferencesInput> Notifications { get; init; }
}
