using HelpDesk.Domain.Notifications;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Every limit of subscriptions, once.</summary>
public static class SubscriptionLimits
{
    public const int PerPerson = 20;

    /// <summary>How long after its end a period is still sent: no longer than it is known what was.</summary>
    public static readonly TimeSpan GoodFor = MailOrder.GoodFor;
}
