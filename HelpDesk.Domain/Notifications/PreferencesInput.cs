using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>A change of preferences as somebody wrote it. What is left out stays; null takes away what may be missing.</summary>
public sealed record PreferencesInput
{
    public IReadOnlyDictionary<NotificationEvent, ChannelChoiceEdit> Events { get; init; } =
        new Dictionary<NotificationEvent, ChannelChoiceEdit>();

    public Optional<QuietHoursInput?> QuietHours { get; init; }

    public Optional<DigestInput?> Digest { get; init; }

    public Optional<string?> TimeZone { get; init; }
}
