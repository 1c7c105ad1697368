namespace HelpDesk.Load.Bench;

/// <param name="Desks">How many tickets the desks have.</param>
/// <param name="Runs">How often each figure is taken.</param>
/// <param name="Each">How long each time.</param>
internal sealed record BenchOptions(IReadOnlyList<int> Desks, int Runs, TimeSpan Each)
{
    public static IReadOnlyList<int> Clients { get; } = [1, 16];
}
