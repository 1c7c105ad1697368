using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Keeps subscriptions.</summary>
public interface ISubscriptions
{
    /// <summary>All that are not deleted, in no order; one query.</summary>
    Task<IReadOnlyList<Versioned<Subscription>>> AllAsync(CancellationToken cancellationToken);

    /// <summary>One read; one that was deleted may be found for a while.</summary>
    Task<Versioned<Subscription>?> FindAsync(SubscriptionId id, CancellationToken cancellationToken);

    /// <summary>False: there is one with that id, or there was.</summary>
    Task<bool> TryAddAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>False: it was overtaken.</summary>
    Task<bool> TrySaveAsync(Subscription subscription, string version, CancellationToken cancellationToken);
}
