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

    private static IReadOnlyList<string> Matching(IEnumerable<SourceFile> files, Regex pattern) =>
    [
        .. from file in files
           from line in file.Lines.Index()
           where pattern.IsMatch(line.Item)
           select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}",
    ];

    [GeneratedRegex(@"infra[/\\]local|LocalHost|UseDevelopmentStorage|Azurite|UseAzure(Packages|Functions|Storage)")]
    private static partial Regex StandInFact();

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b")]
    private static partial Regex Conditional();
}
