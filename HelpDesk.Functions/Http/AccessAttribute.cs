using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Http;

/// <summary>Says who may call an HTTP function. One that does not say it answers nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AccessAttribute(Access access) : Attribute
{
    public Access Access { get; } = access;

    /// <summary>One of <see cref="Scopes"/>, with which a machine may call it too; null: people only.</summary>
    public string? Scope { get; init; }

    /// <summary>It counts against no limit.</summary>
    public bool IsFree { get; init; }

    public bool Allows(Caller caller)
    {
        if (caller.Scopes is { } scopes && (Scope is null || !scopes.Contains(Scope)))
            return false;

        return Access switch
        {
            Access.Anyone or Access.SignedIn => true,
            Access.Staff => caller.Actor.IsStaff,
            Access.Admin => caller.Actor.Role is Role.Admin,
            _ => false,
        };
    }
}
