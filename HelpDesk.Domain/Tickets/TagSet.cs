using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>A ticket's tags: lower case, each once, in order of the alphabet.</summary>
public sealed record TagSet
{
    private TagSet(IReadOnlyList<string> values) => Values = values;

    public static TagSet Empty { get; } = new([]);

    public IReadOnlyList<string> Values { get; }

    /// <summary>Tags that were checked when they were stored.</summary>
    public static TagSet FromStored(IReadOnlyList<string> values) => new(values);

    public static TagSet Parse(IReadOnlyList<string?> raw, Violations violations, string pointer)
    {
        if (raw.Count > TicketLimits.Tags)
            violations.Add(pointer, $"must not have more than {TicketLimits.Tags} tags");

        var tags = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(raw.Count, TicketLimits.Tags); i++)
        {
            var tag = TextRules.ParseWord(raw[i], TicketLimits.Tag, violations, $"{pointer}/{i}");
            if (tag is not null)
                tags.Add(tag.ToLowerInvariant());
        }

        return new TagSet([.. tags]);
    }

    public bool Equals(TagSet? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
}
