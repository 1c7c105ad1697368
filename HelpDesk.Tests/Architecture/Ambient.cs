using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Architecture;

/// <summary>Everything that the domain must not do, for the rule to find.</summary>
internal static class Ambient
{
    public static async Task<string> ReadAsync(ILogger logger)
    {
        await Task.Delay(TimeSpan.Zero);
        Console.Out.Flush();
        var chance = new Random(1).Next();
        return $"{logger}{DateTime.UtcNow}{DateTimeOffset.Now}{Guid.NewGuid()}{chance}{Environment.ProcessId}";
    }
}
