using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>A change of preferences that keeps every rule.</summary>
public sealed record PreferencesEdit
{
    private PreferencesEdit(IReadOnlyDictionary<NotificationEvent, ChannelChoiceEdit> events) => Events = events;

    /// <summary>Only those that change.</summary>
    public IReadOnlyDictionary<NotificationEvent, ChannelChoiceEdit> Events { get; }

    public Optional<QuietHours?> QuietHours { get; private init; }

    public Optional<TimeOnly?> DigestAt { get; private init; }

    public Optional<string?> TimeZone { get; private init; }

    /// <summary>To be used only if it found no violations.</summary>
    /// <param name="pointer">Where the preferences stand.</param>
    public static PreferencesEdit Parse(PreferencesInput input, Violations violations, string pointer) => new(input.Events)
    {
        QuietHours = Read(input.QuietHours, hours => QuietHoursOf(hours, violations, $"{pointer}/quietHours")),
        DigestAt = Read(input.Digest, digest => DayTime.Parse(digest.At, violations, $"{pointer}/digest/at")),
        TimeZone = Read(input.TimeZone, zone => TimeZoneName.Parse(zone, violations, $"{pointer}/timeZone")),
    };

    public NotificationPreferences Of(NotificationPreferences before) => before with
    {
        Events = Events.Aggregate(
            before.Events, (choices, edit) => choices.With(edit.Key, edit.Value.Of(choices.For(edit.Key)))),
        QuietHours = QuietHours.Or(before.QuietHours),
        DigestAt = DigestAt.Or(before.DigestAt),
        TimeZone = TimeZone.Or(before.TimeZone),
    };

    private static Optional<TValue> Read<TInput, TValue>(Optional<TInput?> input, Func<TInput, TValue> read)
        where TInput : class
    {
        if (!input.IsGiven)
            return default;
        return new(input.Value is null ? default! : read(input.Value));
    }

    private static QuietHours? QuietHoursOf(QuietHoursInput input, Violations violations, string pointer)
    {
        var from = DayTime.Parse(input.From, violations, $"{pointer}/from");
        var to = DayTime.Parse(input.To, violations, $"{pointer}/to");
        if (from is null || to is null)
            return null;
        if (from == to)
            violations.Add($"{pointer}/to", "must not be the same as from");
        return new(from.Value, to.Value);
    }
}
