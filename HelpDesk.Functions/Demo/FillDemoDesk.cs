using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Accounts;

namespace HelpDesk.Functions.Demo;

/// <summary>
/// On an emulator that nobody has used yet, and only there, fills the desk before it first answers. What was interrupted is not
/// taken up again: nobody can tell which steps are missing.
/// </summary>
internal sealed partial class FillDemoDesk(
    IEmulator emulator,
    IDemoMark mark,
    DemoPlay play,
    IInbox inbox,
    AggregateDailyMetrics aggregate,
    DeskCalendar calendar,
    TimeProvider time,
    ILogger<FillDemoDesk> log) : IHostedLifecycleService
{
    private const int TicketsAtOnce = 8;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!emulator.KeepsTheData)
            return;

        var state = await mark.ReadAsync(cancellationToken);
        if (state is DemoState.Begun)
            LogIncomplete();
        else if (state is DemoState.Empty && await mark.TryBeginAsync(time.GetUtcNow(), cancellationToken))
            await FillAsync();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Not given up for Ctrl+C: it takes a few seconds, and half a demo desk is of no use.
    private async Task FillAsync()
    {
        var begun = time.GetTimestamp();
        var script = DemoScript.Read(calendar.ToLocal(time.GetUtcNow()));
        using var places = new SemaphoreSlim(TicketsAtOnce);
        var tickets = new List<Task>(script.Count);
        // Begun one by one in the script's order, so that an older ticket has the lower number.
        foreach (var ticket in script)
        {
            await places.WaitAsync(CancellationToken.None);
            tickets.Add(PlayAsync(ticket, places));
        }

        await Task.WhenAll(tickets);
        // Sixty days of news that nobody has waited for.
        await Task.WhenAll(DemoPeople.All.Keys.Select(
            person => inbox.MarkAllReadAsync(person, time.GetUtcNow(), CancellationToken.None)));
        await aggregate.RunAsync(time.GetUtcNow(), CancellationToken.None);
        await mark.EndAsync(time.GetUtcNow(), CancellationToken.None);
        LogFilled(script.Count, time.GetElapsedTime(begun).TotalSeconds);
    }

    private async Task PlayAsync(TimedTicket ticket, SemaphoreSlim places)
    {
        try
        {
            await play.RunAsync(ticket, CancellationToken.None);
        }
        finally
        {
            places.Release();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The demo desk is filled: {Tickets} tickets over sixty days, in {Seconds:0.0} s.")]
    private partial void LogFilled(int tickets, double seconds);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "The demo desk is incomplete: unless another instance is filling it right now, an earlier start was interrupted. For a "
            + "fresh one, start with --storage memory, or delete the folder .azurite while the desk is stopped.")]
    private partial void LogIncomplete();
}
