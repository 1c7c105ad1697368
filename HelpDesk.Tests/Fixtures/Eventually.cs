using System.Diagnostics;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Waits for what a queue or a timer brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> isThere)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            var seen = await look();
            if (isThere(seen))
                return seen;
            Assert.True(waited.Elapsed < Patience, $"It has not come about within {Patience.TotalSeconds} s; last seen: {seen}");
        }
    }
}
