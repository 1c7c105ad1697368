namespace Azurite;

/// <summary>A lock between processes that the system releases with the process that holds it.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<IDisposable> TakeAsync(string path, Action waiting, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var first = true; ; first = false)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (first)
                    waiting();
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
