using System.Diagnostics;
using Azurite;
using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Bench;

/// <summary>Measures the desk next to its bare storage, in the same run on the same Azurite.</summary>
internal sealed class BenchRun(BenchOptions options, Action<string> progress)
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>The request path alone: what the queue side does later would come in between by chance.</summary>
    private static readonly (string, string)[] Settings =
    [
        ("AzureWebJobs.ProjectTicketChange.Disabled", "true"),
        ("LocalHost__Timers", "false"),
        ("Logging__LogLevel__Default", "Warning"),
    ];

    private double _resident;

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        foreach (var tickets in options.Desks)
            figures.AddRange(await OnDeskAsync(tickets, cancellationToken));
        progress("Start-up and idling ...");
        return new BenchResult(
            figures, await StartUpAsync(cancellationToken), await Idling.RequestsAsync(cancellationToken), _resident);
    }

    private async Task<IReadOnlyList<Figure>> OnDeskAsync(int tickets, CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, progress, cancellationToken);
        await using var desk = await DeskProcess.StartAsync(azurite.ConnectionString, Settings);
        var storage = StorageAccess.Clients(azurite.ConnectionString);
        progress($"A desk of {tickets} tickets ...");
        await new SeededTickets(storage).PutAsync(tickets, cancellationToken);

        using var operations = new Operations(desk, storage, tickets);
        var figures = new List<Figure>();
        foreach (var operation in operations.All)
        {
            foreach (var clients in BenchOptions.Clients)
            {
                figures.Add(await TakeAsync(tickets, operation, clients, desk));
                progress($"{operation.Name}, {clients} clients: {figures[^1].Http}/s, bare {figures[^1].Bare}/s");
            }
        }

        _resident = (await AppCost.ReadAsync(desk)).ResidentBytes / Megabyte;
        return figures;
    }

    private async Task<Figure> TakeAsync(int tickets, Operation operation, int clients, DeskProcess desk)
    {
        // Once for nothing: connections, compiled code.
        await Rate.MeasureAsync(operation.Http, clients, options.Each / 2);
        await Rate.MeasureAsync(operation.Bare, clients, options.Each / 2);

        var (http, bare, requests) = (new List<double>(), new List<double>(), 0);
        var (cpu, allocated) = (TimeSpan.Zero, (long?)0);
        for (var run = 0; run < options.Runs; run++)
        {
            var before = await AppCost.ReadAsync(desk);
            var (perSecond, count) = await Rate.MeasureAsync(operation.Http, clients, options.Each);
            var after = await AppCost.ReadAsync(desk);
            http.Add(perSecond);
            requests += count;
            cpu += after.Cpu - before.Cpu;
            allocated += after.AllocatedBytes - before.AllocatedBytes;
            bare.Add((await Rate.MeasureAsync(operation.Bare, clients, options.Each)).PerSecond);
        }

        return new Figure(
            tickets,
            operation.Name,
            clients,
            Spread.Of(http),
            Spread.Of(bare),
            cpu.TotalMilliseconds / requests,
            allocated / 1024.0 / requests);
    }

    private async Task<Spread> StartUpAsync(CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, progress, cancellationToken);
        var seconds = new List<double>();
        for (var run = 0; run < options.Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await using var desk = await DeskProcess.StartAsync(azurite.ConnectionString);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        return Spread.Of(seconds);
    }
}
