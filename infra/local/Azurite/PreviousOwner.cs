using System.Diagnostics;
using System.Globalization;

namespace Azurite;

/// <summary>
/// The Azurite that had this data before. It gives up its ports first and saves afterwards, so whoever reads the data must
/// wait until it is gone.
/// </summary>
internal static class PreviousOwner
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task WaitAsync(string location, TimeSpan patience, CancellationToken cancellationToken)
    {
        var file = Path.Combine(location, "azurite.pid");
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (File.Exists(file) && IsAlive(file) && Environment.TickCount64 < deadline)
            await Task.Delay(Pause, cancellationToken);
    }

    private static bool IsAlive(string file)
    {
        try
        {
            var id = int.Parse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture);
            using var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // There is no such process, or no longer.
            return false;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or IOException)
        {
            // The file is being written or removed, or was left half written.
            return false;
        }
    }
}
