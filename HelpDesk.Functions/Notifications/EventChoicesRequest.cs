using System.Text.Json.Serialization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>By which ways to be told of what; what is left out stays.</summary>
internal readonly record struct EventChoicesRequest(
    Optional<ChannelChoiceRequest> Received,
    Optional<ChannelChoiceRequest> Opened,
    Optional<ChannelChoiceRequest> Replied,
    Optional<ChannelChoiceRequest> Noted,
    Optional<ChannelChoiceRequest> Mentioned,
    Optional<ChannelChoiceRequest> Assigned,
    [property: JsonPropertyName("status-changed")] Optional<ChannelChoiceRequest> StatusChanged,
    Optional<ChannelChoiceRequest> Closed,
    Optional<ChannelChoiceRequest> Reopened)
{
    public IReadOnlyDictionary<NotificationEvent, ChannelChoiceEdit> ToEdits() =>
        new Dictionary<NotificationEvent, Optional<ChannelChoiceRequest>>
        {
            [NotificationEvent.Received] = Received,
            [NotificationEvent.Opened] = Opened,
            [NotificationEvent.Replied] = Replied,
            [NotificationEvent.Noted] = Noted,
            [NotificationEvent.Mentioned] = Mentioned,
            [NotificationEvent.Assigned] = Assigned,
            [NotificationEvent.StatusChanged] = StatusChanged,
            [NotificationEvent.Closed] = Closed,
            [NotificationEvent.Reopened] = Reopened,
        }.Where(one => one.Value.IsGiven).ToDictionary(one => one.Key, one => one.Value.Value.ToEdit());
}
