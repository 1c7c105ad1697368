namespace HelpDesk.Domain.People;

/// <summary>What proves that somebody is a person of the desk's own; opaque to all but who checks it.</summary>
/// <param name="PasswordHash">Null: no password was ever set.</param>
/// <param name="Stamp">Changes with every change of what proves them; what was given out under another one is void.</param>
public sealed record Credentials(string? PasswordHash, string Stamp)
{
    /// <summary>Nothing of it: it must not end in a log.</summary>
    public override string ToString() => nameof(Credentials);
}
