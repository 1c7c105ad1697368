using System.Diagnostics;

namespace HelpDesk.Load.Bench;

/// <summary>How often something can be done in a second.</summary>
internal static class Rate
{
    public static async Task<(double PerSecond, int Count)> MeasureAsync(Func<int, Task> action, int clients, TimeSpan time)
    {
        var count = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                await action(client);
                Interlocked.Increment(ref count);
            }
        })));
        return (count / watch.Elapsed.TotalSeconds, count);
    }
}
