using System.Text.RegularExpressions;
using System.Xml.Linq;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.StandIns.Surface;

/// <summary>A stand-in's surface.tsv: what it takes over of the real package, and where that was read.</summary>
internal sealed partial record SurfaceList(string Header, IReadOnlyList<string> Lines)
{
    public IEnumerable<string> Signatures => Lines.Select(line => line.Split('\t')[0]);

    public IEnumerable<string> WithoutSource => Lines.Where(line => !SignatureAndSource().IsMatch(line));

    public static string PathOf(string project) => Repository.PathOf("infra", "local", project, "surface.tsv");

    public static SurfaceList Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(lines.FirstOrDefault() ?? "", lines.Length == 0 ? [] : lines[1..]);
    }

    /// <summary>What is wrong with the header; nothing when it is right.</summary>
    public string? HeaderFlaw(string package, string? version)
    {
        if (PackageVersionAndCommit().Match(Header) is not { Success: true } header)
            return $"The first line must read '# {package} {version ?? "1.2.3"} owner/repository@commit', not '{Header}'.";
        if (header.Groups["package"].Value != package)
            return $"The first line names the package {header.Groups["package"].Value} in the folder of {package}.";
        return version is not null && header.Groups["version"].Value != version
            ? $"The first line names version {header.Groups["version"].Value}; Directory.Packages.props has {version}."
            : null;
    }

    /// <summary>The version that the other build would restore, where the package is named there at all.</summary>
    public static string? RestoredVersion(string package) =>
        XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .FirstOrDefault(one => (string?)one.Attribute("Include") == package)?.Attribute("Version")?.Value;

    [GeneratedRegex(@"^# (?<package>\S+) (?<version>\d+\.\d+\.\d+(-\S+)?) [\w.-]+/[\w.-]+@\S+$")]
    private static partial Regex PackageVersionAndCommit();

    [GeneratedRegex(@"^[^\t]+\t[^\t]*\S/?[^\t]*\.\w+$")]
    private static partial Regex SignatureAndSource();
}
