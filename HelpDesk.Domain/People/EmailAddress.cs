using System.Globalization;
using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>
/// A mailbox as the desk can write to it: an unquoted local part in ASCII and a domain name, which is kept in its ASCII form.
/// Upper and lower case are the same mailbox here, as they are with every provider that matters.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>Of the whole (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int MaxLength = 254;

    private const int MaxLocal = 64;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string local, string domain) => Value = $"{local}@{domain}";

    public string Value { get; }

    /// <summary>The same for all spellings of one address.</summary>
    public string Key => Value.ToLowerInvariant();

    /// <summary>Null and a violation: nothing the desk can write to.</summary>
    public static EmailAddress? Parse(string? raw, Violations violations, string pointer)
    {
        if (Find(raw) is { } address)
            return address;
        violations.Add(
            pointer, string.IsNullOrWhiteSpace(raw) ? "must not be empty" : "must be an e-mail address like ada@example.com");
        return null;
    }

    /// <summary>Null: nothing the desk can write to.</summary>
    public static EmailAddress? Find(string? raw)
    {
        var text = raw?.Trim() ?? "";
        var at = text.LastIndexOf('@');
        if (at is < 1 or > MaxLocal || text.Length > MaxLength
            || !IsLocal(text[..at]) || Domain(text[(at + 1)..]) is not { } domain)
            return null;
        return at + 1 + domain.Length <= MaxLength ? new(text[..at], domain) : null;
    }

    public bool Equals(EmailAddress? other) => other is not null && other.Key == Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>Not the address: what is written by the way must not end in a log.</summary>
    public override string ToString() => "an address";

    /// <summary>RFC 5322, 3.2.3: dot-atom.</summary>
    private static bool IsLocal(string local) => local.Split('.').All(atom => atom.Length > 0 && atom.All(IsAtom));

    private static bool IsAtom(char c) =>
        char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);

    /// <summary>Lower-case ASCII, with a top-level domain that is no number; null: no domain name.</summary>
    private static string? Domain(string text)
    {
        try
        {
            var domain = Idn.GetAscii(text).ToLowerInvariant();
            var labels = domain.Split('.');
            return labels.Length > 1 && labels[^1].Any(char.IsAsciiLetter) ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
