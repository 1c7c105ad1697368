using System.Text.RegularExpressions;

namespace HelpDesk.Tests.Architecture;

/// <summary>What source files must not hold, as lists of where they hold it.</summary>
internal static partial class SourceRules
{
    private const int MostLines = 250;
    private const int WidestLine = 130;

    /// <summary>Product code that could tell which build it is in.</summary>
    public static IReadOnlyList<string> KnowingTheBuild(IEnumerable<SourceFile> files) => Matching(files, StandInFact());

    public static IReadOnlyList<string> ConditionallyCompiled(IEnumerable<SourceFile> files) => Matching(files, Conditional());

    /// <summary>Files that name a namespace of HelpDesk.Functions, in full or from within.</summary>
    public static IReadOnlyList<string> Naming(string part, IEnumerable<SourceFile> files) =>
        Matching(files, new($@"\bHelpDesk\.Functions\.{part}\b|(?<![\w.]){part}\.[A-Z]"));

    public static IReadOnlyList<string> TooLong(IEnumerable<SourceFile> files) =>
        [.. files.Where(file => file.Lines.Length - 1 > MostLines).Select(file => $"{file.Path}: {file.Lines.Length - 1} lines")];

    public static IReadOnlyList<string> TooWide(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           from line in file.Lines.Index()
           where line.Item.Length > WidestLine
           select $"{file.Path}:{line.Index + 1}: {line.Item.Length} characters",
    ];

    /// <summary>
    /// Using lines that do not come System first and then by name, as <c>dotnet format</c> would put them: of what it finds the
    /// one thing that neither the build nor its <c>whitespace</c> part does.
    /// </summary>
    public static IReadOnlyList<string> Unsorted(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           let usings = file.Lines.Select(line => Using().Match(line)).Where(found => found.Success)
               .Select(found => found.Groups["name"].Value).ToList()
           where !usings.SequenceEqual(usings
               .OrderBy(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
               .ThenBy(name => name, StringComparer.OrdinalIgnoreCase))
           select $"{file.Path}: its using lines are in no order",
    ];

    private static IReadOnlyList<string> Matching(IEnumerable<SourceFile> files, Regex pattern) =>
    [
        .. from file in files
           from line in file.Lines.Index()
           where pattern.IsMatch(line.Item)
           select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}",
    ];

    [GeneratedRegex(@"infra[/\\]local|LocalHost|UseDevelopmentStorage|Azurite|UseAzure(Packages|Functions|Storage)")]
    private static partial Regex StandInFact();

    [GeneratedRegex(@"^using (?<name>[\w.]+);")]
    private static partial Regex Using();

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b")]
    private static partial Regex Conditional();
}
