using Spectre.Console;

namespace HelpDesk.Load.Commands;

internal static class Wide
{
    private const int Columns = 130;

    /// <summary>Tables are not folded when nobody looks at a terminal.</summary>
    public static IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.Profile.Width = Math.Max(console.Profile.Width, Columns);
        return console;
    }
}
