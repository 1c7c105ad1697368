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

    /// <summary>After the queues have run dry.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Random _random = new(options.Seed);
    private readonly Board _board = new(options.Tickets);
    private readonly List<Kill> _kills = [];

    public async Task<NotificationSoakResult> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, progress, cancellationToken);
        var storage = StorageAccess.Clients(azurite.ConnectionString);
        var shuffle = new Shuffle(storage.Queues, options.Seed, options.IsHasty);
        await using var proxy = await StorageProxy.StartAsync(
            azurite, new FaultPlan(options.Seed), cancellationToken, shuffle);
        await using var mails = await MailSink.StartAsync();
        await using var hooks = await HookSink.StartAsync(cancellationToken);
        await using var desk = new MortalDesk(proxy.ConnectionString, [ShortInvisibility, .. mails.Settings]);

        await desk.StartAsync(cancellationToken);
        await TellAsync(desk, hooks.Url, cancellationToken);
        await WorkAsync(desk, new Reservations(storage), cancellationToken);
        progress($"Worked for {watch.Elapsed:mm\\:ss}: {_board.Changes} changes, {shuffle.Puts} queue messages, each twice");
        var audited = await AuditAsync(storage, mails, hooks, cancellationToken);
        return new(
            [$"{_board.Changes} changes promised, {shuffle.Puts} queue messages put, each of them twice", .. audited.Report],
            watch.Elapsed,
            [.. _board.Surprises, .. audited.Wrong, .. audited.Lacking]);
    }

    /// <summary>
    /// What comes too often comes late, so that first the queues run dry. Of changes that were announced and never came nobody is
    /// told: they may stay in theirs.
    /// </summary>
    private async Task<Audited> AuditAsync(
        StorageClients storage, MailSink mails, HookSink hooks, CancellationToken cancellationToken)
    {
        await new Drain(storage, progress).RunAsync([QueueNames.Notifications, QueueNames.Webhooks], cancellationToken);
        var audit = new NotificationAudit(storage, mails, hooks, _kills);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Look, cancellationToken))
        {
            var audited = await audit.RunAsync(cancellationToken);
            if (audited.Lacking.Count == 0 || audited.Wrong.Count > 0 || waited.Elapsed > Patience)
                return audited;
        }
    }

    private async Task WorkAsync(MortalDesk desk, Reservations reservations, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var tokens = new DeskTokens(desk.Address);
        var callers = Person.All.Select(person => new Caller(tokens.Desk, tokens, person, stop.Token)).ToList();
        var workers = callers.Select((caller, i) => new Worker(i, caller, _board, new Random(options.Seed + i), stop.Token));
        var working = workers.Select(worker => Task.Run(worker.RunAsync, CancellationToken.None)).ToList();

        for (var kill = 1; kill <= options.Kills; kill++)
        {
            await UntilAsync(options.Changes * kill / (options.Kills + 1), cancellationToken);
            await KillAsync(desk, reservations, cancellationToken);
            progress($"Kill {kill} of {options.Kills}: {_board.Changes} changes");
            await desk.StartAsync(cancellationToken);
        }

        await UntilAsync(options.Changes, cancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(working);
        callers.ForEach(caller => caller.Dispose());
    }

    /// <summary>A little later: while changes are carried on and sent.</summary>
    private async Task KillAsync(MortalDesk desk, Reservations reservations, CancellationToken cancellationToken)
    {
        await Task.Delay(_random.Next(500, 5_000), cancellationToken);
        await desk.KillAsync();
        var at = DateTimeOffset.UtcNow;
        var unfinished = await reservations.OfTheDeadAsync(cancellationToken);
        _kills.Add(new(at, [.. unfinished.Select(Unfinished.Of)]));
        if (options.IsHasty)
            await reservations.EndAsync(unfinished, cancellationToken);
    }

    private async Task UntilAsync(int changes, CancellationToken cancellationToken)
    {
        while (_board.Changes < changes)
            await Task.Delay(50, cancellationToken);
    }

    private static async Task TellAsync(MortalDesk desk, string url, CancellationToken cancellationToken)
    {
        using var admin = desk.As("admin");
        using var made = await admin.PostAsJsonAsync(
            new Uri("api/webhooks", UriKind.Relative),
            new { url, events = WebhookEvents.All.Select(what => what.Word()) },
            cancellationToken);
        made.EnsureSuccessStatusCode();
    }
}
