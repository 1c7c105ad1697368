namespace HelpDesk.Domain.Notifications;

/// <summary>What somebody wants to be told of, how, and when.</summary>
public sealed record NotificationPreferences
{
    public static NotificationPreferences Usual { get; } = new();

    public ChannelChoices Events { get; init; } = ChannelChoices.Usual;

    /// <summary>When no mail is sent; it comes when they are over. Null: at any time.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>When the one mail of the day is sent that takes the place of all single ones; null: single ones.</summary>
    public TimeOnly? DigestAt { get; init; }

    /// <summary>Of the hours above, by its IANA name; null: the desk's.</summary>
    public string? TimeZone { get; init; }

    public bool Wants(NotificationEvent what, NotificationChannel channel) => Events.For(what).Has(channel);
}
