using System.Text.RegularExpressions;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Messages;

/// <summary>The user names that a text mentions with an @, each once, in order of their appearance.</summary>
public sealed partial record Mentions
{
    /// <summary>More are not told: whoever names everybody means nobody.</summary>
    public const int Most = 10;

    private Mentions(IReadOnlyList<UserName> names) => Names = names;

    public static Mentions None { get; } = new([]);

    public IReadOnlyList<UserName> Names { get; }

    public static Mentions Of(string text)
    {
        var names = Mention().Matches(text)
            .Select(match => UserName.Find(match.Groups["name"].Value.TrimEnd('.', '-')))
            .OfType<UserName>()
            .Distinct()
            .Take(Most)
            .ToList();
        return names.Count == 0 ? None : new(names);
    }

    /// <summary>Names that were found when they were stored.</summary>
    public static Mentions FromStored(IEnumerable<UserName> names) => new([.. names]);

    public bool Equals(Mentions? other) => other is not null && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => Names.Aggregate(0, HashCode.Combine);

    // Neither a part of a mail address nor of a word that no user name could be. Atomic: a name is taken whole or not at all.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}._@-])@(?<name>(?>[A-Za-z0-9][A-Za-z0-9._-]*))(?![\p{L}\p{Nd}@])")]
    private static partial Regex Mention();
}
