using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>A change of the ways of one kind of event; what is left out stays.</summary>
public readonly record struct ChannelChoiceEdit(Optional<bool> InApp, Optional<bool> Email)
{
    public ChannelChoice Of(ChannelChoice before) => new(InApp.Or(before.InApp), Email.Or(before.Email));
}
