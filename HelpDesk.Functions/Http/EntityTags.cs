using Microsoft.Extensions.Primitives;

namespace HelpDesk.Functions.Http;

/// <summary>What If-Match or If-None-Match names: any version, or a list of tags (RFC 9110, 8.8.3 and 13.1).</summary>
internal sealed record EntityTags(bool IsAny, IReadOnlyList<EntityTag> Tags)
{
    /// <summary>More than a client of ours can have use for.</summary>
    private const int MaxLength = 4_000;

    private static readonly EntityTags Any = new(true, []);

    /// <summary>Null: not well-formed.</summary>
    public static EntityTags? Parse(StringValues lines)
    {
        var text = string.Join(',', lines.AsEnumerable());
        if (text.Length > MaxLength)
            return null;
        if (text.Trim() == "*")
            return Any;

        var tags = new List<EntityTag>();
        for (var rest = SkipGaps(text); rest.Length > 0;)
        {
            if (EntityTag.ReadFirst(ref rest) is not { } tag || !(rest.TrimStart(Blanks) is [] or [',', ..]))
                return null;
            tags.Add(tag);
            rest = SkipGaps(rest);
        }

        return tags.Count == 0 ? null : new(false, tags);
    }

    /// <summary>Same bytes, for sure: a weak tag never matches.</summary>
    public bool MatchStrongly(string etag) => IsAny || Tags.Contains(new(etag, IsWeak: false));

    /// <summary>Same for all that matters.</summary>
    public bool MatchWeakly(string etag) => IsAny || Tags.Any(tag => tag.Opaque == etag);

    private static ReadOnlySpan<char> Blanks => [' ', '\t'];

    /// <summary>Empty elements of a list are to be ignored (RFC 9110, 5.6.1.2).</summary>
    private static ReadOnlySpan<char> SkipGaps(ReadOnlySpan<char> text) => text.TrimStart([' ', '\t', ',']);
}
