using System.CommandLine;
using System.Text.Json;
using HelpDesk.Load.Bench;

namespace HelpDesk.Load.Commands;

/// <summary><c>bench</c>: how fast it is, next to what its storage gives.</summary>
internal static class BenchCommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly Option<int[]> Desks = new("--tickets")
    {
        Description = "How many tickets the desks have.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [1_000, 5_000],
    };

    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "How often each figure is taken; the median counts.",
        DefaultValueFactory = _ => 5,
    };

    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "How long each time.",
        DefaultValueFactory = _ => 2,
    };

    private static readonly Option<FileInfo?> Json = new("--json")
    {
        Description = "A file for the figures as JSON.",
    };

    public static Command Create()
    {
        var command = new Command("bench", "Measures the desk next to its bare storage") { Desks, Runs, Seconds, Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new BenchOptions(
                parsed.GetValue(Desks)!, parsed.GetValue(Runs), TimeSpan.FromSeconds(parsed.GetValue(Seconds)));
            var result = await new BenchRun(options, Progress.Write).RunAsync(cancellationToken);
            BenchTable.Write(result);
            if (parsed.GetValue(Json) is { } file)
                await File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(result, Indented), cancellationToken);
        });
        return command;
    }
}
