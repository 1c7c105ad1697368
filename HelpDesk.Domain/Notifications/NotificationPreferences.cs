using HelpDesk.Domain.Common;

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

    /// <summary>When a mail that is due may be sent: at once, or when the quiet hours are over.</summary>
    public DateTimeOffset MailMoment(DateTimeOffset due, DeskCalendar desk) =>
        QuietHours is null ? due : QuietHours.After(due, ClockOf(desk));

    /// <summary>
    /// When the next mail of the day is sent, not before that moment; each day has one. One that falls into the quiet hours is
    /// sent when they are over. Null: no such mails are wanted.
    /// </summary>
    public DateTimeOffset? NextDigest(DateTimeOffset notBefore, DeskCalendar desk)
    {
        if (DigestAt is not { } at)
            return null;
        var clock = ClockOf(desk);
        var day = DateOnly.FromDateTime(clock.Show(notBefore).DateTime);
        var today = clock.First(day.ToDateTime(at));
        return MailMoment(today >= notBefore ? today : clock.First(day.AddDays(1).ToDateTime(at)), desk);
    }

    /// <summary>A zone that is no longer known is better missed by some hours than never mailed to.</summary>
    private WallClock ClockOf(DeskCalendar desk) =>
        TimeZoneName.Find(TimeZone) is { } known ? new(known) : desk.Clock;
}
