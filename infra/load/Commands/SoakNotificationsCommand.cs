using System.CommandLine;
using HelpDesk.Load.Notifications;

namespace HelpDesk.Load.Commands;

/// <summary><c>soak-notifications</c>: everybody is told, once, whatever dies.</summary>
internal static class SoakNotificationsCommand
{
    private const int Shown = 40;

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

    private static readonly Option<int> Changes = new("--changes")
    {
        Description = "How many changes people make.",
        DefaultValueFactory = _ => 1_000,
    };

    private static readonly Option<int> Tickets = new("--tickets")
    {
        Description = "On how many tickets.",
        DefaultValueFactory = _ => 100,
    };

    private static readonly Option<bool> Hasty = new("--hasty")
    {
        Description = "Don't wait for the minute in which a dead sender's mail is still its own: it is made to be over.",
    };

    public static Command Create()
    {
        var command = new Command(
            "soak-notifications", "Doubles and shuffles all queue messages, kills the desk, and audits who was told of what")
        {
            Kills, Seed, Changes, Tickets, Hasty,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new NotificationSoakOptions(
                parsed.GetValue(Kills),
                parsed.GetValue(Seed),
                parsed.GetValue(Changes),
                parsed.GetValue(Tickets),
                parsed.GetValue(Hasty));
            return Show(await new NotificationSoakRun(options, Progress.Write).RunAsync(cancellationToken));
        });
        return command;
    }

    private static int Show(NotificationSoakResult result)
    {
        foreach (var finding in result.Findings.Take(Shown))
            Console.WriteLine(finding);
        foreach (var line in result.Report)
            Console.WriteLine(line);
        Console.WriteLine($"Took {result.Took:mm\\:ss}.");
        Console.WriteLine(result.Findings.Count == 0 ? "The audit is clean." : $"{result.Findings.Count} findings.");
        return result.Findings.Count == 0 ? 0 : 1;
    }
}
