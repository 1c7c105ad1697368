namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>Remembers the timers' status over restarts, and lets one of several processes run each occurrence.</summary>
internal interface IScheduleMonitor
{
    /// <summary>How long a claim holds if it is not renewed.</summary>
    TimeSpan ClaimPeriod { get; }

    Task<TimerStatus?> ReadAsync(string function, CancellationToken cancellationToken);

    /// <summary>Writes the status and gives up the claim.</summary>
    Task WriteAsync(string function, TimerStatus status, CancellationToken cancellationToken);

    /// <summary>Asks for the run that is due at the given moment.</summary>
    Task<TimerClaim> ClaimAsync(string function, DateTimeOffset due, CancellationToken cancellationToken);

    Task RenewAsync(string function, CancellationToken cancellationToken);
}
