using System.Xml.Linq;

namespace HelpDesk.Tests.Architecture;

/// <summary>What project files must not hold.</summary>
internal static class ProjectRules
{
    private static readonly string[] Dependencies = ["PackageReference", "FrameworkReference", "ProjectReference", "Reference",
        "AzureFunctionsPackage", "AzureStoragePackage"];

    public static IReadOnlyList<string> References(SourceFile project) =>
        [.. Elements(project).Where(one => Dependencies.Contains(one.Name.LocalName)).Select(one => $"{project.Path}: {one}")];

    /// <summary>Versions of packages anywhere but in Directory.Packages.props.</summary>
    public static IReadOnlyList<string> Versions(IEnumerable<SourceFile> projects) =>
    [
        .. from project in projects
           from one in Elements(project)
           where one.Name.LocalName.EndsWith("PackageReference", StringComparison.Ordinal) ? HasVersion(one)
               : one.Name.LocalName == "PackageVersion" && project.Path != "Directory.Packages.props"
           select $"{project.Path}: {one}",
    ];

    /// <summary>Files that say where the stand-ins live, but for the one that may.</summary>
    public static IReadOnlyList<string> NamingTheFolder(IEnumerable<SourceFile> projects) =>
    [
        .. projects.Where(one => one.Path != "Directory.Build.props" && one.Text.Replace('\\', '/').Contains("infra/local"))
            .Select(one => one.Path),
    ];

    private static readonly string[] MayStartAzurite =
        ["HelpDesk.Tests/HelpDesk.Tests.csproj", "infra/load/HelpDesk.Load.csproj"];

    /// <summary>Projects that reach for the stand-ins themselves; which of them a build needs is said in one place.</summary>
    public static IReadOnlyList<string> ReachingForStandIns(IEnumerable<SourceFile> projects) =>
    [
        .. from project in projects
           where !project.Path.StartsWith("infra/local/", StringComparison.Ordinal)
           where project.Path is not ("Directory.Build.props" or "Directory.Build.targets")
           from one in Elements(project)
           where one.Attributes().Any(attribute => attribute.Value.Contains("$(StandIns)"))
           where !MayStartAzurite.Contains(project.Path) || !IsAzurite(one)
           select $"{project.Path}: {one}",
    ];

    private static bool IsAzurite(XElement one) => (string?)one.Attribute("Include") == "$(StandIns)Azurite/Azurite.csproj";

    private static bool HasVersion(XElement one) =>
        one.Attributes().Any(attribute => attribute.Name.LocalName is "Version" or "VersionOverride")
        || one.Elements().Any(element => element.Name.LocalName is "Version" or "VersionOverride");

    private static IEnumerable<XElement> Elements(SourceFile project) => XDocument.Parse(project.Text).Descendants();
}
