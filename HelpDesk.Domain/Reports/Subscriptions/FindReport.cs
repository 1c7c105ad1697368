using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>What was ordered, looked up again just before it is sent: only what is still wanted, for those who still may have it.
/// </summary>
public sealed class FindReport(ISubscriptions subscriptions, IRecipients recipients, EditionReports reports)
{
    /// <summary>Whom a mail goes to: staff whom a mail reaches. Null: nobody.</summary>
    public async Task<Recipient?> ReaderAsync(SubscriptionEdition what, CancellationToken cancellationToken) =>
        await FindAsync(what, cancellationToken) is { Channel: SubscriptionChannel.Email } subscription
        && await recipients.FindAsync(subscription.Owner.Id, cancellationToken) is { Email: not null, Person.IsStaff: true } to
            ? to
            : null;

    /// <summary>What that webhook is told; its owner must still be an admin. Null: nothing.</summary>
    public async Task<ReportNews?> NewsAsync(
        SubscriptionEdition what, WebhookId webhook, CancellationToken cancellationToken) =>
        await FindAsync(what, cancellationToken) is { } subscription
        && subscription.Webhook == webhook
        && await recipients.FindAsync(subscription.Owner.Id, cancellationToken) is { Person.Role: Role.Admin }
            ? new(what, await reports.ReadAsync(what.Edition, cancellationToken))
            : null;

    private async Task<Subscription?> FindAsync(SubscriptionEdition what, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(what.Subscription, cancellationToken) is { Value: var subscription }
        && subscription.Wants(what.Edition)
            ? subscription
            : null;
}
