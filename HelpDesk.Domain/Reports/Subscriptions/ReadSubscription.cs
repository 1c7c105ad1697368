using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Use case: somebody looks at a subscription of theirs, an admin at anybody's.</summary>
public sealed class ReadSubscription(ISubscriptions subscriptions)
{
    public async Task<Outcome<Subscription>> RunAsync(SubscriptionId id, Actor by, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(id, cancellationToken) is { Value: var found } && MaySee(by, found)
            ? found
            : new DomainError.NotFound();

    internal static bool MaySee(Actor by, Subscription subscription) =>
        !subscription.IsDeleted && (by.Role is Role.Admin || (by.IsStaff && subscription.Owner.Id == by.Id));
}
