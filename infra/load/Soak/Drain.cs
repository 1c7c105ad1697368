using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Soak;

/// <summary>Waits until the queues run dry.</summary>
internal sealed class Drain(StorageClients storage, Action<string> progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Longer than a message stays hidden that a killed desk had taken.</summary>
    private const int StillFor = 15;

    private const int Patience = 600;

    /// <param name="dry">The queues that must be; of the others it is enough that nothing has moved for a while.</param>
    public async Task RunAsync(IReadOnlyCollection<string> dry, CancellationToken cancellationToken)
    {
        var (before, still) = (-1, 0);
        for (var waited = 0; waited < Patience; waited++)
        {
            var counts = await CountAsync(cancellationToken);
            var count = counts.Values.Sum();
            still = count == before ? still + 1 : 0;
            if (count == 0 || (still >= StillFor && dry.All(queue => counts[queue] == 0)))
                return;
            if (count != before && waited % 10 == 0)
                progress($"{count} queue messages to go");
            before = count;
            await Task.Delay(Pause, cancellationToken);
        }

        throw new TimeoutException($"The queues did not run dry within {Patience} s.");
    }

    private async Task<Dictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = await Task.WhenAll(QueueNames.All.Select(async name =>
        {
            var properties = await storage.Queues.GetQueueClient(name).GetPropertiesAsync(cancellationToken);
            return (Name: name, Count: properties.Value.ApproximateMessagesCount);
        }));
        return counts.ToDictionary(one => one.Name, one => one.Count);
    }
}
