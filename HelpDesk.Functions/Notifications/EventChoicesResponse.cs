using System.ComponentModel;
using System.Text.Json.Serialization;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>By which ways somebody is told of what.</summary>
internal sealed record EventChoicesResponse(
    [property: Description("Their request for help has arrived.")] ChannelChoiceResponse Received,
    [property: Description("Staff: there is a new ticket.")] ChannelChoiceResponse Opened,
    [property: Description("Somebody replied.")] ChannelChoiceResponse Replied,
    [property: Description("Staff: somebody wrote a note.")] ChannelChoiceResponse Noted,
    [property: Description("Staff: a note names them.")] ChannelChoiceResponse Mentioned,
    [property: Description("Staff: a ticket was given to them.")] ChannelChoiceResponse Assigned,
    [property: JsonPropertyName("status-changed"), Description("The status changed, and nothing else is told of.")]
    ChannelChoiceResponse StatusChanged,
    [property: Description("The ticket was closed.")] ChannelChoiceResponse Closed,
    [property: Description("The ticket was opened again.")] ChannelChoiceResponse Reopened)
{
    public static EventChoicesResponse Of(ChannelChoices choices)
    {
        return new(
            For(NotificationEvent.Received),
            For(NotificationEvent.Opened),
            For(NotificationEvent.Replied),
            For(NotificationEvent.Noted),
            For(NotificationEvent.Mentioned),
            For(NotificationEvent.Assigned),
            For(NotificationEvent.StatusChanged),
            For(NotificationEvent.Closed),
            For(NotificationEvent.Reopened));

        ChannelChoiceResponse For(NotificationEvent what) => ChannelChoiceResponse.Of(choices.For(what));
    }
}
