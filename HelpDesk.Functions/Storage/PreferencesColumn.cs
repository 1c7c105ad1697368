using System.Text.Json;
using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>What somebody wants to be told of, in one text column, as JSON; absent while it is the usual.</summary>
internal static class PreferencesColumn
{
    public static string? Write(NotificationPreferences preferences)
    {
        if (preferences == NotificationPreferences.Usual)
            return null;
        var own = preferences.Events.Own;
        var stored = new StoredPreferences(
            own.Count == 0 ? null : own.ToDictionary(choice => Words.Of(choice.Key), choice => choice.Value),
            preferences.QuietHours?.From,
            preferences.QuietHours?.To,
            preferences.DigestAt,
            preferences.TimeZone);
        return JsonSerializer.Serialize(stored, RowJson.Plain.StoredPreferences);
    }

    public static NotificationPreferences Read(string? column)
    {
        if (column is null)
            return NotificationPreferences.Usual;
        var stored = JsonSerializer.Deserialize(column, RowJson.Plain.StoredPreferences)!;
        return new NotificationPreferences
        {
            Events = ChannelChoices.From((stored.Events ?? new Dictionary<string, ChannelChoice>())
                .Select(choice => KeyValuePair.Create(Words.Parse<NotificationEvent>(choice.Key), choice.Value))),
            QuietHours = stored is { QuietFrom: { } from, QuietTo: { } to } ? new(from, to) : null,
            DigestAt = stored.DigestAt,
            TimeZone = stored.TimeZone,
        };
    }
}
