namespace HelpDesk.Functions.Accounts.Attempts;

/// <summary>Counts what must not be tried too often, for all instances together.</summary>
public interface IAttempts
{
    /// <summary>
    /// Counts one more, before it is made, so that many at once are no more than many in a row. One read, and one write unless it
    /// is refused, whatever is counted. Null: it may be made; otherwise how long until another may.
    /// </summary>
    /// <param name="of">What is counted; kept only as a hash.</param>
    Task<TimeSpan?> TryAsync(string of, AttemptLimit limit, CancellationToken cancellationToken);

    /// <summary>It went well: begins again at none.</summary>
    Task ForgetAsync(string of, CancellationToken cancellationToken);
}
