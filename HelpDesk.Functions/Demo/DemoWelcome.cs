using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Functions.Demo;

/// <summary>
/// Says who one can be on the emulator, once the queue is empty: the log of what a fresh demo desk has announced would push it
/// off the screen.
/// </summary>
internal sealed partial class DemoWelcome(
    IEmulator emulator, TicketAnnouncements announcements, TimeProvider time, ILogger<DemoWelcome> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!emulator.KeepsTheData)
            return;

        try
        {
            var begun = time.GetTimestamp();
            do
                await Task.Delay(Pause, time, stoppingToken);
            while (time.GetElapsedTime(begun) < Patience && await announcements.AnyAsync(stoppingToken));
        }
        catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
        {
            // Not thrown: what a background service throws ends the desk, and this is only a courtesy.
            LogGivenUp(failed.GetType().Name);
        }

        LogSignIns(DemoPassword.Text, DemoPeople.SignIns);
    }

    [LoggerMessage(1, LogLevel.Information, "The desk is ready. Sign in with the password {Password} as:{People}")]
    private partial void LogSignIns(string password, string people);

    [LoggerMessage(2, LogLevel.Information, "Nobody knows whether the queue is empty ({Failure})")]
    private partial void LogGivenUp(string failure);
}
