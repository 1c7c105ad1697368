namespace HelpDesk.Functions.Http;

/// <summary>One entity tag, its quotes included.</summary>
internal readonly record struct EntityTag(string Opaque, bool IsWeak)
{
    private const string WeakPrefix = "W/";

    private const char Quote = '"';

    private const char Delete = '\u007f';

    /// <summary>Takes the tag that a list begins with off it; null: it begins with something else.</summary>
    public static EntityTag? ReadFirst(ref ReadOnlySpan<char> list)
    {
        var isWeak = list.StartsWith(WeakPrefix);
        var quoted = isWeak ? list[WeakPrefix.Length..] : list;
        if (quoted is not [Quote, .. var inner] || inner.IndexOf(Quote) is not (>= 0 and var length))
            return null;
        foreach (var c in inner[..length])
            if (c is <= ' ' or Delete)
                return null;

        list = inner[(length + 1)..];
        return new(quoted[..(length + 2)].ToString(), isWeak);
    }
}
