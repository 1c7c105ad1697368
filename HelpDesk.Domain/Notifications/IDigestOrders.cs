namespace HelpDesk.Domain.Notifications;

/// <summary>Where digests are ordered: a queue, whose messages come at least once, in any order.</summary>
public interface IDigestOrders
{
    /// <param name="delay">It is not looked at before; seven days at the most.</param>
    Task PutAsync(DigestOrder order, TimeSpan delay, CancellationToken cancellationToken);
}
