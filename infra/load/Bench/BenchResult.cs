namespace HelpDesk.Load.Bench;

/// <param name="StartUpSeconds">From the process's start to its first answer.</param>
/// <param name="IdleRequests">What an idle desk asks of storage in a minute, by kind.</param>
/// <param name="ResidentMegabytes">Of the app after the work.</param>
internal sealed record BenchResult(
    IReadOnlyList<Figure> Figures,
    Spread StartUpSeconds,
    IReadOnlyDictionary<string, int> IdleRequests,
    double ResidentMegabytes);
