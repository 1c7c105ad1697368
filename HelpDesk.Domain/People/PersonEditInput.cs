using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>A change of somebody as an admin wrote it. What is left out stays; nothing may be null.</summary>
public sealed record PersonEditInput
{
    public Optional<Role?> Role { get; init; }

    public Optional<bool?> Active { get; init; }

    public Optional<string?> Name { get; init; }
}
