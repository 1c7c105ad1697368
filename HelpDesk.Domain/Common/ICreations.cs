namespace HelpDesk.Domain.Common;

/// <summary>
/// Remembers for a day under which id a command's thing was made, so that a second try of the command makes the same thing
/// instead of another one.
/// </summary>
public interface ICreations
{
    /// <summary>The id for the thing: mine, or the one that an earlier try under the same key took.</summary>
    Task<Outcome<Created<string>>> TakeAsync(RetryKey key, string mine, CancellationToken cancellationToken);
}
