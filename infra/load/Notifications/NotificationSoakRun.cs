using System.Diagnostics;
using System.Net.Http.Json;
using Azurite;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Load.Audit.Notifications;
using HelpDesk.Load.Desk;
using HelpDesk.Load.Proxy;
using HelpDesk.Load.Soak;

namespace HelpDesk.Load.Notifications;

/// <summary>
/// Has people work while every queue message comes twice and in no order and the desk is killed again and again, and then looks
/// whether everybody was told of everything, once.
/// </summary>
internal sealed class NotificationSoakRun(NotificationSoakOptions options, Action<string> progress)
{
    /// <summary>How long a message stays hidden that a killed desk had taken: ten minutes in Azure.</summary>
    private static readonly (string, string) ShortInvisibility = ("LocalHost__QueueInvisibility", "00:00:05");

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Far longer than a dead sender's mail is still its own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Random _random = new(options.Seed);
    private readonly Board _board = new(options.Tickets);
    private readonly List<DateTimeOffset> _kills = [];
    private readonly int _port = FreePort.Find();

    public async Task<NotificationSoakResult> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, progress, cancellationToken);
        var storage = StorageAccess.Clients(azurite.ConnectionString);
        var shuffle = new Shuffle(storage.Queues, options.Seed);
        await using var proxy = await StorageProxy.StartAsync(
            azurite, new FaultPlan(options.Seed), cancellationToken, shuffle);
        await using var mails = await MailSink.StartAsync();
        await using var hooks = await HookSink.StartAsync(cancellationToken);

        (string, string)[] settings = [ShortInvisibility, .. mails.Settings];
        await WorkAsync(new(proxy.ConnectionString, _port, settings), hooks.Url, cancellationToken);
        progress($"Worked for {watch.Elapsed:mm\\:ss}: {_board.Changes} changes, {shuffle.Puts} queue messages, each twice");
        await using var last = await new DeskStart(proxy.ConnectionString, _port, settings).RunAsync(cancellationToken);
        var audit = new NotificationAudit(storage, mails, hooks, _kills);
        var (report, findings) = options.UntilDry
            ? await DryAsync(audit, storage, cancellationToken)
            : await ToldAsync(audit, cancellationToken);
        return new(
            [$"{_board.Changes} changes promised, {shuffle.Puts} queue messages put, each of them twice", .. report],
            watch.Elapsed,
            [.. _board.Surprises, .. findings]);
    }

    /// <summary>Of changes that were announced and never came nobody is told: they may stay in their queue.</summary>
    private async Task<(IReadOnlyList<string> Report, IReadOnlyList<string> Findings)> DryAsync(
        NotificationAudit audit, StorageClients storage, CancellationToken cancellationToken)
    {
        await new Drain(storage, progress).RunAsync([QueueNames.Notifications, QueueNames.Webhooks], cancellationToken);
        return await audit.RunAsync(cancellationToken);
    }

    private static async Task<(IReadOnlyList<string> Report, IReadOnlyList<string> Findings)> ToldAsync(
        NotificationAudit audit, CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Look, cancellationToken))
        {
            var audited = await audit.RunAsync(cancellationToken);
            if (audited.Findings.Count == 0 || waited.Elapsed > Patience)
                return audited;
        }
    }

    private async Task WorkAsync(DeskStart start, string hook, CancellationToken cancellationToken)
    {
        await using (var first = await start.RunAsync(cancellationToken))
            await TellAsync(first, hook, cancellationToken);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var tokens = new DeskTokens(new Uri($"http://127.0.0.1:{_port}"));
        var callers = Person.All.Select(person => new Caller(tokens.Desk, tokens, person, stop.Token)).ToList();
        var workers = callers.Select((caller, i) => new Worker(i, caller, _board, new Random(options.Seed + i), stop.Token));
        var working = workers.Select(worker => Task.Run(worker.RunAsync, CancellationToken.None)).ToList();

        for (var kill = 1; kill <= options.Kills; kill++)
            await KillAsync(start, kill, cancellationToken);
        await using (await start.RunAsync(cancellationToken))
        {
            await UntilAsync(options.Changes, cancellationToken);
            await stop.CancelAsync();
            await Task.WhenAll(working);
        }

        callers.ForEach(caller => caller.Dispose());
    }

    /// <summary>When its share of the changes is made, or a little later: while they are carried on and sent.</summary>
    private async Task KillAsync(DeskStart start, int kill, CancellationToken cancellationToken)
    {
        await using var app = await start.RunAsync(cancellationToken);
        await UntilAsync(options.Changes * kill / (options.Kills + 1), cancellationToken);
        await Task.Delay(_random.Next(500, 5_000), cancellationToken);
        _kills.Add(DateTimeOffset.UtcNow);
        await app.KillAsync();
        progress($"Kill {kill} of {options.Kills}: {_board.Changes} changes");
    }

    private async Task UntilAsync(int changes, CancellationToken cancellationToken)
    {
        while (_board.Changes < changes)
            await Task.Delay(50, cancellationToken);
    }

    private static async Task TellAsync(DeskProcess desk, string url, CancellationToken cancellationToken)
    {
        using var admin = desk.As("admin");
        using var made = await admin.PostAsJsonAsync(
            new Uri("api/webhooks", UriKind.Relative),
            new { url, events = WebhookEvents.All.Select(what => what.Word()) },
            cancellationToken);
        made.EnsureSuccessStatusCode();
    }
}
