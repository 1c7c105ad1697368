using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>Pure: when somebody wants the mail that could be sent now.</summary>
public abstract record MailTiming
{
    /// <summary>A digest that is sent sooner may be on its way already.</summary>
    public static readonly TimeSpan DigestAhead = TimeSpan.FromMinutes(5);

    private MailTiming()
    {
    }

    public static MailTiming Of(NotificationPreferences wishes, DateTimeOffset now, DeskCalendar calendar)
    {
        if (wishes.NextDigest(now + DigestAhead, calendar) is { } due)
            return new Digest(due);
        var moment = wishes.MailMoment(now, calendar);
        return moment > now ? new Quiet(moment) : new AtOnce();
    }

    public sealed record AtOnce : MailTiming;

    public sealed record Quiet(DateTimeOffset Until) : MailTiming;

    /// <summary>Not as a mail of its own.</summary>
    public sealed record Digest(DateTimeOffset Due) : MailTiming;
}
