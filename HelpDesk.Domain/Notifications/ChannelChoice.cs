namespace HelpDesk.Domain.Notifications;

/// <summary>By which ways somebody wants to be told of one kind of event.</summary>
public readonly record struct ChannelChoice(bool InApp, bool Email)
{
    public bool Has(NotificationChannel channel) => channel switch
    {
        NotificationChannel.InApp => InApp,
        NotificationChannel.Email => Email,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}
