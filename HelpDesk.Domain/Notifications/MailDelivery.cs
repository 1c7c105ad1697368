using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Domain.Notifications;

/// <summary>Names what goes to one person by mail once, however often it is ordered.</summary>
public abstract record MailDelivery
{
    private MailDelivery(PersonId to) => To = to;

    public PersonId To { get; init; }

    /// <summary>They are told of one operation: by a mail of its own, or by what is put down for their next digest.</summary>
    public sealed record Notice(PersonId To, NotificationId About) : MailDelivery(To);

    /// <summary>The one mail of a day.</summary>
    public sealed record Digest(PersonId To, DateTimeOffset Due) : MailDelivery(To);

    /// <summary>The figures of a day, week or month.</summary>
    public sealed record Report(PersonId To, SubscriptionEdition What) : MailDelivery(To);
}
