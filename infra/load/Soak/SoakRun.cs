using System.Diagnostics;
using Azurite;
using HelpDesk.Functions.Messaging;
using HelpDesk.Load.Audit;
using HelpDesk.Load.Desk;
using HelpDesk.Load.Proxy;

namespace HelpDesk.Load.Soak;

/// <summary>
/// Works the desk hard, kills it again and again, lets its storage misbehave, and then looks whether everything that was promised
/// is there, once, and everything made from it agrees.
/// </summary>
internal sealed class SoakRun(SoakOptions options, Action<string> progress)
{
    /// <summary>How long a message stays hidden that a killed desk had taken: ten minutes in Azure.</summary>
    private static readonly (string, string) ShortInvisibility = ("LocalHost__QueueInvisibility", "00:00:05");

    private readonly Random _random = new(options.Seed);
    private readonly FaultPlan _faults = new(options.Seed);
    private readonly Ledger _ledger = new();
    private readonly int _port = FreePort.Find();

    public async Task<SoakResult> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, progress, cancellationToken);
        await using var proxy = await StorageProxy.StartAsync(azurite, _faults, cancellationToken);

        await WorkAsync(proxy.ConnectionString, cancellationToken);
        progress($"Worked for {watch.Elapsed:mm\\:ss}: {_ledger}. Faults: {_faults}.");

        await using var last = await StartAsync(proxy.ConnectionString, cancellationToken);
        var storage = StorageAccess.Clients(azurite.ConnectionString);
        await new Drain(storage, progress).RunAsync(options.UntilDry ? QueueNames.All : [], cancellationToken);
        await DailyFigures.CountAsync(last.Address, cancellationToken);
        var findings = await new DeskAudit(storage, _ledger).RunAsync(cancellationToken);
        return new SoakResult(_ledger.ToString(), _faults.ToString(), watch.Elapsed, findings);
    }

    private async Task WorkAsync(string connectionString, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var desk = new Uri($"http://127.0.0.1:{_port}");
        using var tokens = new DeskTokens(desk);
        var callers = Enumerable.Range(0, options.Clients)
            .Select(i => new Caller(desk, tokens, Person.All[i % Person.All.Count], stop.Token))
            .ToList();
        var clients = callers.Select((caller, i) => new Client(i, caller, _ledger, new Random(options.Seed + i), stop.Token));
        var working = clients.Select(client => Task.Run(client.RunAsync, CancellationToken.None)).ToList();

        for (var kill = 1; kill <= options.Kills; kill++)
        {
            _faults.IsOn = false;
            await using var app = await StartAsync(connectionString, cancellationToken);
            _faults.IsOn = options.WithFaults;
            await Task.Delay(_random.Next(200, 2_000), cancellationToken);
            await app.KillAsync();
            if (kill % 10 == 0)
                progress($"Kill {kill} of {options.Kills}: {_ledger}");
        }

        // The clients learn the outcome of what they had under way from a desk that stays.
        _faults.IsOn = false;
        await stop.CancelAsync();
        await using (await StartAsync(connectionString, cancellationToken))
            await Task.WhenAll(working);
        callers.ForEach(caller => caller.Dispose());
    }

    private Task<DeskProcess> StartAsync(string connectionString, CancellationToken cancellationToken) =>
        DeskProcess.StartAsync(connectionString, _port, options: [], [ShortInvisibility], cancellationToken);
}
