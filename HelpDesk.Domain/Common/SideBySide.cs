namespace HelpDesk.Domain.Common;

/// <summary>Several things at the same time, but never too many.</summary>
public static class SideBySide
{
    /// <returns>The results in the order of what they were made from.</returns>
    public static async Task<IReadOnlyList<TResult>> RunAsync<TItem, TResult>(
        IReadOnlyList<TItem> items,
        int atOnce,
        Func<TItem, CancellationToken, Task<TResult>> run,
        CancellationToken cancellationToken)
    {
        var results = new TResult[items.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, items.Count, options, async (i, stop) => results[i] = await run(items[i], stop));
        return results;
    }

    public static Task RunAsync<TItem>(
        IEnumerable<TItem> items, int atOnce, Func<TItem, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(items, options, async (item, stop) => await run(item, stop));
    }
}
