using System.ComponentModel;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>What somebody wants to be told of, how, and when.</summary>
internal sealed record PreferencesResponse(
    EventChoicesResponse Events,
    [property: Description("When no mail is sent; it comes when they are over. Null: at any time.")]
    QuietHoursResponse? QuietHours,
    [property: Description("One mail a day instead of single ones. Null: single ones.")] DigestResponse? Digest,
    [property: Description("Of the times, an IANA name. Null: the desk's.")] string? TimeZone)
{
    public static PreferencesResponse Of(NotificationPreferences preferences) => new(
        EventChoicesResponse.Of(preferences.Events),
        preferences.QuietHours is { } hours ? QuietHoursResponse.Of(hours) : null,
        preferences.DigestAt is { } at ? new DigestResponse(DayTime.Write(at)) : null,
        preferences.TimeZone);
}
