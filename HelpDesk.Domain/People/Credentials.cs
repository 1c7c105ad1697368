namespace HelpDesk.Domain.People;

/// <summary>What proves that somebody is a person of the desk's own; opaque to all but who checks it.</summary>
/// <param name="PasswordHash">Null: no password was ever set.</param>
/// <param name="Stamp">Changes with every change of what proves them; what was given out under another one is void.</param>
/// <param name="Failures">Wrong passwords in a row, given by somebody who was signed in as them.</param>
public sealed record Credentials(string? PasswordHash, string Stamp, int Failures = 0, DateTimeOffset? LockedUntil = null)
{
    /// <summary>Nothing of it: it must not end in a log.</summary>
    public override string ToString() => nameof(Credentials);
}
