using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>By which ways somebody is told of one kind of event.</summary>
internal sealed record ChannelChoiceResponse(bool InApp, bool Email)
{
    public static ChannelChoiceResponse Of(ChannelChoice choice) => new(choice.InApp, choice.Email);
}
