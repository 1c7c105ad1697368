using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>
/// What a password must be. Length is what counts, and no kind of character is demanded (NIST SP 800-63B, 3.1.1).
/// </summary>
public static class PasswordRules
{
    public const int MinLength = 10;

    /// <summary>Nobody types more, and everything is hashed.</summary>
    public const int MaxLength = 128;

    private const int FewestDifferent = 4;

    /// <param name="notThese">What others know of the person: it must be none of them.</param>
    public static bool Check(string? password, Violations violations, string pointer, params string?[] notThese)
    {
        if (Fault(password, notThese) is not { } fault)
            return true;
        violations.Add(pointer, fault);
        return false;
    }

    private static string? Fault(string? password, string?[] notThese)
    {
        if (string.IsNullOrEmpty(password))
            return "must not be empty";
        if (password.Length is < MinLength or > MaxLength)
            return $"must be of {MinLength} to {MaxLength} characters";
        if (password.Distinct().Count() < FewestDifferent)
            return $"must have at least {FewestDifferent} different characters";
        return notThese.Any(known => password.Equals(known, StringComparison.OrdinalIgnoreCase))
            ? "must not be the user name or the address"
            : null;
    }
}
