using Azurite;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The test assembly as a program: it runs an Azurite on the data folder it is told until somebody kills it.</summary>
internal static class AzuriteParent
{
    public static async Task Main(string[] arguments)
    {
        var options = AzuriteOptions.Throwaway with { Location = arguments.SingleOrDefault() };
        await using var azurite = await AzuriteProcess.StartAsync(options, _ => { }, CancellationToken.None);
        Console.WriteLine($"{azurite.ProcessId} {azurite.ConnectionString}");
        await azurite.Exited;
    }
}
