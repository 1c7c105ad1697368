using System.CommandLine;
using HelpDesk.Load.Count;
using Spectre.Console;

namespace HelpDesk.Load.Commands;

/// <summary><c>count</c>: what each use case costs in storage operations.</summary>
internal static class CountCommand
{
    public static Command Create()
    {
        var command = new Command("count", "Counts the storage operations of each use case");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var desk = await InProcessDesk.StartAsync(cancellationToken);
            Write(await new CountRun(desk).RunAsync());
        });
        return command;
    }

    private static void Write(IReadOnlyList<UseCase> useCases)
    {
        var table = new Table().AddColumns("use case", "operations", "which");
        foreach (var useCase in useCases)
            table.AddRow(useCase.Name, $"{useCase.Requests.Count}", Markup.Escape(useCase.ToString()));
        Wide.Console().Write(table);
    }
}
