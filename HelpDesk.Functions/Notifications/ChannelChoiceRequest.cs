using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>By which ways to be told of one kind of event; what is left out stays.</summary>
internal readonly record struct ChannelChoiceRequest(Optional<bool> InApp, Optional<bool> Email)
{
    public ChannelChoiceEdit ToEdit() => new(InApp, Email);
}
