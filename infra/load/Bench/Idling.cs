using Azurite;
using HelpDesk.Load.Desk;
using HelpDesk.Load.Proxy;

namespace HelpDesk.Load.Bench;

/// <summary>Counts what a desk that nobody uses asks of its storage.</summary>
internal static class Idling
{
    /// <summary>Until the polls have come to their longest pause.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static async Task<IReadOnlyDictionary<string, int>> RequestsAsync(CancellationToken cancellationToken)
    {
        var plan = new FaultPlan(seed: 0);
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, _ => { }, cancellationToken);
        await using var proxy = await StorageProxy.StartAsync(azurite, plan, cancellationToken);
        await using var desk = await DeskProcess.StartAsync(proxy.ConnectionString);
        await Task.Delay(Settling, cancellationToken);
        var before = proxy.Counts;
        await Task.Delay(Minute, cancellationToken);
        return proxy.Counts
            .Select(one => (one.Key, Count: one.Value - before.GetValueOrDefault(one.Key)))
            .Where(one => one.Count > 0)
            .ToDictionary(one => one.Key, one => one.Count);
    }
}
