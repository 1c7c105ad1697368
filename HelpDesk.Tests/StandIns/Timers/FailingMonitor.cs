using Azure;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;

namespace HelpDesk.Tests.StandIns.Timers;

/// <summary>A storage that can be switched off.</summary>
internal sealed class FailingMonitor(IScheduleMonitor inner) : IScheduleMonitor
{
    public bool Fails { get; set; }

    public TimeSpan ClaimPeriod => inner.ClaimPeriod;

    public Task<TimerStatus?> ReadAsync(string function, CancellationToken cancellationToken) =>
        Answer().ReadAsync(function, cancellationToken);

    public Task WriteAsync(string function, TimerStatus status, CancellationToken cancellationToken) =>
        Answer().WriteAsync(function, status, cancellationToken);

    public Task<TimerClaim> ClaimAsync(string function, DateTimeOffset due, CancellationToken cancellationToken) =>
        Answer().ClaimAsync(function, due, cancellationToken);

    public Task RenewAsync(string function, CancellationToken cancellationToken) =>
        Answer().RenewAsync(function, cancellationToken);

    /// <summary>How it fails; a call that takes too long ends as cancelled.</summary>
    public Exception Trouble { get; set; } = new RequestFailedException(503, "Server busy.");

    private IScheduleMonitor Answer() => Fails ? throw Trouble : inner;
}
