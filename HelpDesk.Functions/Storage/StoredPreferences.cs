using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Storage;

/// <summary>Preferences inside a row; what is usual is null.</summary>
/// <param name="Events">By their words.</param>
internal sealed record StoredPreferences(
    IReadOnlyDictionary<string, ChannelChoice>? Events,
    TimeOnly? QuietFrom,
    TimeOnly? QuietTo,
    TimeOnly? DigestAt,
    string? TimeZone);
