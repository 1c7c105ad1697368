namespace HelpDesk.Domain.Common;

/// <summary>
/// When something that failed at somebody else's server is tried again: soon at first, then ever more seldom, and never all at
/// the same moment.
/// </summary>
public static class BackOff
{
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan Most = TimeSpan.FromHours(4);

    /// <summary>Long enough for a server that is down over night.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    private const double Factor = 4;

    /// <summary>How long to wait for the next try; the last one falls together with the end of all tries. Null: it is given up.
    /// </summary>
    /// <param name="failed">How many tries have failed, from 1.</param>
    /// <param name="since">When it was to be done first.</param>
    /// <param name="chance">From 0 up to, but not including, 1: makes it half as long up to half as long again.</param>
    public static TimeSpan? Next(int failed, DateTimeOffset since, DateTimeOffset now, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failed, 1);
        var left = since + GivesUpAfter - now;
        if (left <= TimeSpan.Zero)
            return null;

        var steady = Math.Min(Least.TotalSeconds * Math.Pow(Factor, failed - 1), Most.TotalSeconds);
        var pause = TimeSpan.FromSeconds(steady * (0.5 + chance));
        if (pause < left)
            return pause;
        return left > Least ? left : Least;
    }
}
