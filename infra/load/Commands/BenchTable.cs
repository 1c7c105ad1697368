using HelpDesk.Load.Bench;
using Spectre.Console;

namespace HelpDesk.Load.Commands;

/// <summary>The figures for people.</summary>
internal static class BenchTable
{
    public static void Write(BenchResult result)
    {
        var table = new Table().AddColumns(
            "tickets", "operation", "clients", "HTTP/s (min-max)", "bare/s (min-max)", "ratio", "CPU ms", "KB");
        foreach (var figure in result.Figures)
        {
            table.AddRow(
                $"{figure.Tickets}",
                figure.Operation,
                $"{figure.Clients}",
                $"{figure.Http}",
                $"{figure.Bare}",
                $"{figure.Ratio:0.00}",
                $"{figure.CpuMilliseconds:0.00}",
                $"{figure.AllocatedKilobytes:0}");
        }

        Wide.Console().Write(table);
        Console.WriteLine($"Start-up to the first answer: {result.StartUpSeconds.Median:0.0} s");
        Console.WriteLine($"Resident memory after the work: {result.ResidentMegabytes:0} MB");
        Console.WriteLine($"Idle, storage requests a minute: {result.IdleRequests.Values.Sum()}");
        foreach (var (kind, count) in result.IdleRequests.OrderByDescending(one => one.Value))
            Console.WriteLine($"  {count,4} {kind}");
    }
}
