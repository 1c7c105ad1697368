using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Use case: somebody changes a subscription, switches it on or off, or puts an end to it.</summary>
public sealed class ChangeSubscription(ISubscriptions subscriptions)
{
    private const int Tries = 10;

    /// <param name="expected">What the change is meant for; null: the subscription as it is.</param>
    public async Task<Outcome<Subscription>> EditAsync(
        SubscriptionId id,
        SubscriptionEditInput input,
        Predicate<Subscription>? expected,
        Act act,
        CancellationToken cancellationToken)
    {
        var edit = SubscriptionEdit.Create(input);
        return edit.IsSuccess
            ? await ChangeAsync(id, one => edit.Value.Apply(one, act.At), expected, act.By, cancellationToken)
            : edit.Error;
    }

    /// <summary>What is still to be sent ends quietly.</summary>
    public Task<Outcome<Subscription>> DeleteAsync(
        SubscriptionId id, Predicate<Subscription>? expected, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(id, one => one with { IsDeleted = true }, expected, by, cancellationToken);

    private async Task<Outcome<Subscription>> ChangeAsync(
        SubscriptionId id,
        Func<Subscription, Subscription> change,
        Predicate<Subscription>? expected,
        Actor by,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var found = await subscriptions.FindAsync(id, cancellationToken);
            if (found is null || !ReadSubscription.MaySee(by, found.Value))
                return new DomainError.NotFound();
            if (expected?.Invoke(found.Value) == false)
                return new DomainError.Stale();
            var changed = change(found.Value);
            if (changed == found.Value || await subscriptions.TrySaveAsync(changed, found.Version, cancellationToken))
                return changed;
        }

        throw new TimeoutException("The subscription was always changed by somebody else.");
    }
}
