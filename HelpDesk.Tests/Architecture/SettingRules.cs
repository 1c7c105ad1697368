using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HelpDesk.Tests.Architecture;

/// <summary>Settings that code reads and that no sample shows.</summary>
internal static partial class SettingRules
{
    /// <summary>What Azure tells the app about itself; nobody sets it.</summary>
    private static readonly string[] OfThePlatform = ["WEBSITE_SITE_NAME", "WEBSITE_HOSTNAME", "CONTAINER_APP_NAME"];

    /// <summary>What goes before host.json, which is where people look for it.</summary>
    private const string OfTheHost = "AzureFunctionsJobHost";

    public static IReadOnlyList<string> Unshown(IEnumerable<SourceFile> files, string sample)
    {
        var json = JsonNode.Parse(sample, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip });
        var shown = json!["Values"]!.AsObject().Select(one => one.Key.Replace("__", ":", StringComparison.Ordinal)).ToList();
        var read = files.SelectMany(Read).Distinct().Except([.. OfThePlatform, OfTheHost]).Order(StringComparer.Ordinal);
        return [.. read.Where(one => !shown.Any(known => Covers(known, one)))];
    }

    /// <summary>The names that a file reads: literals, constants of the same file, and %names% in attributes.</summary>
    private static IEnumerable<string> Read(SourceFile file)
    {
        var constants = Constant().Matches(file.Text)
            .DistinctBy(one => one.Groups["name"].Value)
            .ToDictionary(one => one.Groups["name"].Value, one => one.Groups["value"].Value);
        var inCode = Access().Matches(file.Text).Select(one => Resolve(one.Groups["key"].Value, constants));
        return inCode.Concat(InAttribute().Matches(file.Text).Select(one => one.Groups["key"].Value));
    }

    private static string Resolve(string read, Dictionary<string, string> constants)
    {
        if (!read.Contains('"', StringComparison.Ordinal))
            return constants.GetValueOrDefault(read, read);
        var text = read.Trim('$').Trim('"');
        return Hole().Replace(text, hole => constants.GetValueOrDefault(hole.Groups["name"].Value, "*"));
    }

    /// <summary>A name may have others below it, as AzureWebJobsStorage has AzureWebJobsStorage:queueServiceUri.</summary>
    private static bool Covers(string shown, string read) =>
        read.Equals(shown, StringComparison.OrdinalIgnoreCase)
        || read.StartsWith(shown + ":", StringComparison.OrdinalIgnoreCase)
        || shown.StartsWith(read + ":", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""const string (?<name>\w+) = "(?<value>[^"]*)";""")]
    private static partial Regex Constant();

    [GeneratedRegex("""(?i:configuration)(\[|\.(GetSection|GetValue<[^>]+>|GetConnectionString)\()(?<key>\$?"[^"]*"|\w+)""")]
    private static partial Regex Access();

    [GeneratedRegex("""\("%(?<key>[\w:]+)%"|, Connection = "(?<key>\w+)[\"]""")]
    private static partial Regex InAttribute();

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Hole();
}
