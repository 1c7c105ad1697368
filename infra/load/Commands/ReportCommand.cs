using System.CommandLine;
using HelpDesk.Load.Report;
using Spectre.Console;

namespace HelpDesk.Load.Commands;

/// <summary><c>report</c>: what a day of very many events costs to count.</summary>
internal static class ReportCommand
{
    private const double Megabyte = 1_000_000;

    private static readonly Option<int[]> Events = new("--events")
    {
        Description = "How many events the days have, fewest first: the peak of the working set is that of all so far.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [100_000, 1_000_000],
    };

    public static Command Create()
    {
        var command = new Command("report", "Counts days of very many events, streamed page by page") { Events };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Not counted: what has to be compiled first.
            await ReportRun.RunAsync(1_000, cancellationToken);
            var results = new List<ReportResult>();
            foreach (var events in parsed.GetValue(Events)!.Order())
                results.Add(await ReportRun.RunAsync(events, cancellationToken));
            Write(results);
        });
        return command;
    }

    private static void Write(List<ReportResult> results)
    {
        var table = new Table().AddColumns(
            "events", "requests", "seconds", "CPU seconds", "seconds making rows", "peak managed MB", "peak working set MB");
        foreach (var result in results)
        {
            table.AddRow(
                $"{result.Events}",
                $"{result.Requests}",
                $"{result.Took.TotalSeconds:0.0}",
                $"{result.Cpu.TotalSeconds:0.0}",
                $"{result.MakingRows.TotalSeconds:0.0}",
                $"{result.PeakManaged / Megabyte:0}",
                $"{result.PeakWorkingSet / Megabyte:0}");
        }

        Wide.Console().Write(table);
    }
}
