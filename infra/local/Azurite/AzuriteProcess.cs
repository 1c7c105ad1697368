namespace Azurite;

/// <summary>A running Azurite: one that we started and that ends with us, or one that already answered on its ports.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Not a secret: the emulator's published key.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly NodeProcess? _process;

    private AzuriteProcess(AzuritePorts ports, NodeProcess? process) => (Ports, _process) = (ports, process);

    public AzuritePorts Ports { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};" +
        $"BlobEndpoint=http://127.0.0.1:{Ports.Blob}/devstoreaccount1;" +
        $"QueueEndpoint=http://127.0.0.1:{Ports.Queue}/devstoreaccount1;" +
        $"TableEndpoint=http://127.0.0.1:{Ports.Table}/devstoreaccount1;";

    /// <summary>False when somebody else's Azurite is used, which is not ours to stop.</summary>
    public bool IsOurs => _process is not null;

    /// <summary>Completes when our Azurite has ended, for whatever reason; never for somebody else's.</summary>
    public Task Exited => _process?.Exited ?? Task.Delay(Timeout.Infinite);

    /// <summary>The last lines that our Azurite wrote.</summary>
    public string Output => _process?.Output ?? "";

    internal int? ProcessId => _process?.Id;

    /// <summary>Installs Azurite where it is missing, starts it where it does not run, and waits until it answers.</summary>
    /// <exception cref="AzuriteException">It cannot be installed or started; the message says why.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        AzuriteOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        if (options.Location is null)
            return await StartNewAsync(options, progress, cancellationToken);
        using var _ = await FileLock.TakeAsync(
            Path.Combine(options.Location, "start.lock"),
            () => progress("Waiting for another process that starts Azurite ..."),
            cancellationToken);
        if (options.Ports != AzuritePorts.Free && await AnswersAsync(options.Ports, cancellationToken))
            return new AzuriteProcess(options.Ports, process: null);
        await PreviousOwner.WaitAsync(options.Location, Patience, cancellationToken);
        return await StartNewAsync(options, progress, cancellationToken);
    }

    /// <summary>Ends our Azurite after it has saved its data; leaves somebody else's alone.</summary>
    public Task StopAsync() => _process?.StopAsync() ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => new(StopAsync());

    private static async Task<AzuriteProcess> StartNewAsync(
        AzuriteOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        var tools = await NodeTools.FindAsync(options.SearchPath, cancellationToken);
        await new Installation(options, tools, progress).EnsureAsync(cancellationToken);
        var process = NodeProcess.Start(options, tools.Node);
        try
        {
            return new AzuriteProcess(await process.ReadyAsync(cancellationToken), process);
        }
        catch
        {
            await process.StopAsync();
            throw;
        }
    }

    /// <summary>Whether all three services answer. Some of them may for a moment, while an Azurite ends.</summary>
    private static async Task<bool> AnswersAsync(AzuritePorts ports, CancellationToken cancellationToken)
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            var states = await PortProbe.AllAsync(ports, cancellationToken);
            if (states.All(state => state == PortState.Azurite))
                return true;
            if (states.All(state => state == PortState.Free))
                return false;
            if (states.Contains(PortState.SomethingElse) || Environment.TickCount64 > deadline)
                throw new AzuriteException(InUse(ports, states));
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static string InUse(AzuritePorts ports, PortState[] states)
    {
        int[] numbers = [ports.Blob, ports.Queue, ports.Table];
        var taken = numbers.Where((_, index) => states[index] == PortState.SomethingElse).DefaultIfEmpty(numbers[0]).First();
        return $"Azurite needs the ports {ports.Blob}, {ports.Queue} and {ports.Table}, " +
            $"and port {taken} is in use by another program; stop that program and start again.";
    }
}
