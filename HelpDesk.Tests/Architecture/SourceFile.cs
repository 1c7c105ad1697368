using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Architecture;

/// <summary>A text file of the working copy; its path has forward slashes and begins at the root.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "wwwroot", "TestResults", ".git"];

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public string[] Lines => Text.Split('\n');

    /// <summary>Those under some folders of the repository, without what a build makes.</summary>
    public static IReadOnlyList<SourceFile> Under(string pattern, params string[] folders) =>
    [
        .. folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Made.Contains))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Repository.PathOf(path)))),
    ];
}
