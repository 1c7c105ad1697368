namespace HelpDesk.Tests.Domain.Reports;

/// <summary>Lets several go on at once, one step of one of them at a time; the same seed gives the same order.</summary>
internal sealed class Interleaving(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<TaskCompletionSource> _held = [];

    /// <param name="actors">Each awaits what it is given before everything that others may see.</param>
    public Task RunAsync(params Func<Func<bool, Task>, Task>[] actors) =>
        // Not in a test's own context, where everything would go on a little later and in no order.
        Task.Run(async () =>
        {
            var running = actors.Select(actor => actor(_ => HoldAsync())).ToList();
            while (_held.Count > 0)
            {
                var next = _held[_random.Next(_held.Count)];
                _held.Remove(next);
                next.SetResult();
            }

            await Task.WhenAll(running);
        });

    private Task HoldAsync()
    {
        var held = new TaskCompletionSource();
        _held.Add(held);
        return held.Task;
    }
}
