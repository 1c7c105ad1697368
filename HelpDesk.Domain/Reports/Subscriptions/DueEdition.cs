using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Which report a subscription is to be sent.</summary>
public static class DueEdition
{
    /// <summary>
    /// Pure: the newest period that is over, if it ended since the subscription was made and was not ordered yet. Who was not
    /// sent anything for a while gets that one and not all that were missed: they are old news. Null: nothing is due.
    /// </summary>
    public static Edition? Of(Subscription subscription, DateTimeOffset now, DeskCalendar calendar)
    {
        var edition = Edition.Latest(subscription.Frequency, calendar.DayOf(now));
        var end = calendar.EndOf(edition.Last);
        return subscription.Wants(edition)
            && end > subscription.Since
            && now - end <= SubscriptionLimits.GoodFor
            && !(subscription.Ordered?.Last >= edition.Last)
                ? edition
                : null;
    }
}
