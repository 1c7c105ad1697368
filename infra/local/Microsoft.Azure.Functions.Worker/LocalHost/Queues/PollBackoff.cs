namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>How long to wait before an empty queue is asked again: twice as long each time, give or take a fifth.</summary>
internal static class PollBackoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    /// <param name="emptyBefore">How often it was found empty before this time, without a break.</param>
    /// <param name="longest">maxPollingInterval of host.json.</param>
    /// <param name="random">From 0 up to 1.</param>
    public static TimeSpan Delay(int emptyBefore, TimeSpan longest, double random)
    {
        if (emptyBefore == 0)
            return Min(Shortest, longest);
        var factor = Math.Pow(2, Math.Min(emptyBefore, 32) - 1) * (0.8 + (0.4 * random));
        return Min(Shortest + (Shortest * factor), longest);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
