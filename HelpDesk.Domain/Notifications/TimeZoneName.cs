using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>The name of a time zone, as the IANA database has it.</summary>
public static class TimeZoneName
{
    public const int MaxLength = 64;

    /// <summary>Null: there is no such zone here.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        name is { Length: > 0 and <= MaxLength }
        && name.All(IsOfNames)
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        && zone.HasIanaId
            ? zone
            : null;

    /// <summary>Null, and a violation: it is none.</summary>
    public static string? Parse(string name, Violations violations, string pointer)
    {
        if (Find(name) is not null)
            return name;
        violations.Add(pointer, "must be a known time zone like Europe/Berlin");
        return null;
    }

    /// <summary>The name becomes one of a file, so it must lead nowhere else.</summary>
    private static bool IsOfNames(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+';
}
