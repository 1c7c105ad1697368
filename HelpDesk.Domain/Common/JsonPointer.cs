namespace HelpDesk.Domain.Common;

/// <summary>Where a value stands in a JSON document: RFC 6901.</summary>
public static class JsonPointer
{
    /// <summary>A member's name as a part of a pointer.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Whether one place is another, or lies within it.</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith($"{outer}/", StringComparison.Ordinal);
}
