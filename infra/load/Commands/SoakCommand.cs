using System.CommandLine;
using HelpDesk.Load.Soak;

namespace HelpDesk.Load.Commands;

/// <summary><c>soak</c>: nothing is lost, whatever dies.</summary>
internal static class SoakCommand
{
    private const int Shown = 20;

    private static readonly Option<int> Kills = new("--kills")
    {
        Description = "How often the app is killed.",
        DefaultValueFactory = _ => 20,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "From which all chances come.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Clients = new("--clients")
    {
        Description = "How many work at once.",
        DefaultValueFactory = _ => 12,
    };

    private static readonly Option<bool> NoFaults = new("--no-faults")
    {
        Description = "Storage behaves well; the app is killed all the same.",
    };

    private static readonly Option<bool> Hasty = new("--hasty")
    {
        Description = "Don't wait the five minutes until announcements of changes that never came expire.",
    };

    public static Command Create()
    {
        var command = new Command("soak", "Works the desk, kills it again and again, and audits what is left")
        {
            Kills, Seed, Clients, NoFaults, Hasty,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new SoakOptions(
                parsed.GetValue(Kills),
                parsed.GetValue(Seed),
                !parsed.GetValue(NoFaults),
                parsed.GetValue(Clients),
                !parsed.GetValue(Hasty));
            return Show(await new SoakRun(options, Progress.Write).RunAsync(cancellationToken));
        });
        return command;
    }

    private static int Show(SoakResult result)
    {
        foreach (var finding in result.Findings.Take(Shown))
            Console.WriteLine(finding);
        Console.WriteLine($"Promised: {result.Promised}. Faults: {result.Faults}. Took {result.Took:mm\\:ss}.");
        Console.WriteLine(result.Findings.Count == 0 ? "The audit is clean." : $"{result.Findings.Count} findings.");
        return result.Findings.Count == 0 ? 0 : 1;
    }
}
