using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Messages;

/// <summary>The user names that a text mentions with an @, each once, in order of their appearance.</summary>
public sealed record Mentions
{
    /// <summary>More are not told: whoever names everybody means nobody.</summary>
    public const int Most = 10;

    private Mentions(IReadOnlyList<UserName> names) => Names = names;

    public static Mentions None { get; } = new([]);

    public IReadOnlyList<UserName> Names { get; }

    /// <summary>Names that were found when they were stored.</summary>
    public static Mentions FromStored(IEnumerable<UserName> names) => new([.. names]);

    public bool Equals(Mentions? other) => other is not null && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => Names.Aggregate(0, HashCode.Combine);
}
