using System.Reflection;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.StandIns.Surface;

public sealed class StandInSurfaceTests
{
    /// <summary>Every project in infra/local but Azurite's, which stands in for no package.</summary>
    public static TheoryData<string> Projects =>
        [.. Directory.GetFiles(Repository.PathOf("infra", "local"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name != "Azurite").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_public_surface_is_the_listed_part_of_the_real_package(string project)
    {
        var actual = PublicSurface.Of(Assembly.Load(project));
        var listed = Listed(project).Signatures.ToList();

        var missing = actual.Except(listed).ToList();
        var surplus = listed.Except(actual).ToList();

        Assert.True(missing.Count == 0 && surplus.Count == 0, Difference(project, missing, surplus));
        Assert.Equal(actual, listed);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_list_says_which_version_was_read_and_where_each_line_was_found(string project)
    {
        var list = Listed(project);
        var flaw = list.HeaderFlaw(project, SurfaceList.RestoredVersion(project));

        Assert.True(flaw is null, flaw);
        Assert.Empty(list.WithoutSource);
    }

    private static SurfaceList Listed(string project) =>
        File.Exists(SurfaceList.PathOf(project)) ? SurfaceList.Parse(File.ReadAllText(SurfaceList.PathOf(project))) : new("", []);

    private static string Difference(string project, List<string> missing, List<string> surplus) => $"""
        {project} and {SurfaceList.PathOf(project)} differ.
        Missing from the list (add the source file behind the tab):
        {string.Join('\n', missing.Select(line => line + "\t"))}
        In the list, but not in the assembly:
        {string.Join('\n', surplus)}
        """;
}
