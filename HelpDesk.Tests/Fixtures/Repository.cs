namespace HelpDesk.Tests.Fixtures;

/// <summary>The working copy that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HelpDesk.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"There is no HelpDesk.sln in or above {start}.");
    }
}
