namespace HelpDesk.Domain.Webhooks;

/// <summary>Where deliveries are ordered: a queue, whose messages come at least once, in any order.</summary>
public interface IWebhookOrders
{
    /// <param name="orders">No more than <see cref="DeliveryOrder.Most"/>.</param>
    /// <param name="delay">They are not looked at before; seven days at the most.</param>
    Task PutAsync(IReadOnlyList<DeliveryOrder> orders, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>It has failed for good: an admin may put it back.</summary>
    /// <param name="at">With the same order and moment it is put away once, however often that is said.</param>
    Task PutAwayAsync(DeliveryOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken);
}
