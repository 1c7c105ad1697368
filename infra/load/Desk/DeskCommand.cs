using System.Diagnostics;
using System.Reflection;

namespace HelpDesk.Load.Desk;

/// <summary>How the app starts: by itself with the local host, or by Core Tools in the build with Microsoft's packages.</summary>
internal static class DeskCommand
{
    private static readonly bool UsesCoreTools = Metadata("UseAzureFunctions") == "true";

    /// <summary>Why the app can't be started here; null: it can.</summary>
    public static string? Obstacle { get; } = UsesCoreTools && !IsOnPath("func")
        ? "This build runs on Azure Functions Core Tools, and there is no 'func' on the PATH."
        : null;

    /// <summary>Why the app can't be started with options of its own; null: it can.</summary>
    public static string? OptionObstacle { get; } =
        UsesCoreTools ? "Azure Functions Core Tools hand no options on to the app." : Obstacle;

    public static ProcessStartInfo For(int port, string connectionString, IReadOnlyList<string> options)
    {
        var start = UsesCoreTools
            ? new ProcessStartInfo("func", ["start", "--no-build", "--port", $"{port}"])
            : new ProcessStartInfo("dotnet", ["HelpDesk.Functions.dll", "--port", $"{port}", .. options]);
        start.WorkingDirectory = Path.GetFullPath(Metadata("AppFolder"));
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["AzureWebJobsStorage"] = connectionString;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        return start;
    }

    private static string Metadata(string key) => typeof(DeskCommand).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.exe")));
}
