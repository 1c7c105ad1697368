namespace HelpDesk.Load.Bench;

/// <param name="Tickets">The size of the desk.</param>
/// <param name="Http">A second.</param>
/// <param name="Bare">A second, the same storage calls without the desk.</param>
/// <param name="CpuMilliseconds">The app's, for one request.</param>
/// <param name="AllocatedKilobytes">The app's, for one request; null where the host does not tell.</param>
internal sealed record Figure(
    int Tickets, string Operation, int Clients, Spread Http, Spread Bare, double CpuMilliseconds, double? AllocatedKilobytes)
{
    /// <summary>1: the desk itself costs nothing.</summary>
    public double Ratio => Http.Median / Bare.Median;
}
