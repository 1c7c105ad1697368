namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>The answer to whoever wants to run an occurrence.</summary>
internal abstract record TimerClaim
{
    private TimerClaim()
    {
    }

    /// <summary>It is theirs.</summary>
    public sealed record Granted : TimerClaim;

    /// <summary>Another process has run it; this is the status since.</summary>
    public sealed record Done(TimerStatus Status) : TimerClaim;

    /// <summary>Another process runs it, or died while it did: ask again then.</summary>
    public sealed record Busy(DateTimeOffset Until) : TimerClaim;
}
