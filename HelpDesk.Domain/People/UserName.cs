using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>
/// The name that somebody signs in with: plain ASCII, so that no two look alike, and without an @, so that it is never an
/// address. Upper and lower case are the same name.
/// </summary>
public sealed record UserName
{
    public const int MinLength = 3;

    public const int MaxLength = 40;

    private UserName(string value) => Value = value;

    /// <summary>As it was written.</summary>
    public string Value { get; }

    /// <summary>The same for all spellings of one name.</summary>
    public string Key => Value.ToLowerInvariant();

    /// <summary>Null and a violation: it is no user name.</summary>
    public static UserName? Parse(string? raw, Violations violations, string pointer)
    {
        if (Find(raw) is { } name)
            return name;
        violations.Add(
            pointer,
            string.IsNullOrWhiteSpace(raw)
                ? "must not be empty"
                : $"must be of {MinLength} to {MaxLength} letters a-z, digits, dots, hyphens and underscores, "
                    + "and begin with a letter or digit");
        return null;
    }

    /// <summary>Null: it is no user name.</summary>
    public static UserName? Find(string? raw) =>
        raw is { Length: >= MinLength and <= MaxLength } && char.IsAsciiLetterOrDigit(raw[0]) && raw.All(IsAllowed)
            ? new(raw)
            : null;

    public bool Equals(UserName? other) => other is not null && other.Key == Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
}
