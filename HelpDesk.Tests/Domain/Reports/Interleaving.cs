namespace HelpDesk.Tests.Domain.Reports;

/// <summary>Lets several go on at once, one step of one of them at a time; the same seed gives the same order.</summary>
internal sealed class Interleaving(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(int Actor, TaskCompletionSource Step)> _held = [];

    /// <summary>So many steps one goes on for, on the average, before it is anybody's turn: whoever stands still for long is
    /// overtaken by all that another does.</summary>
    private readonly int _stretch = 1 << (seed % 4 * 2);

    /// <param name="actors">Each awaits what it is given before everything that others may see.</param>
    public Task RunAsync(params Func<Func<bool, Task>, Task>[] actors) =>
        // Not in a test's own context, where everything would go on a little later and in no order.
        Task.Run(async () =>
        {
            var running = actors.Select((actor, i) => actor(_ => HoldAsync(i))).ToList();
            for (var turn = 0; _held.Count > 0;)
            {
                var own = _held.FindIndex(held => held.Actor == turn);
                var next = own < 0 || _random.Next(_stretch) == 0 ? _random.Next(_held.Count) : own;
                (turn, var step) = _held[next];
                _held.RemoveAt(next);
                step.SetResult();
            }

            await Task.WhenAll(running);
        });

    private Task HoldAsync(int actor)
    {
        var step = new TaskCompletionSource();
        _held.Add((actor, step));
        return step.Task;
    }
}
