namespace HelpDesk.Domain.Notifications;

/// <summary>Where mails are ordered: a queue, whose messages come at least once, in any order.</summary>
public interface IMailOrders
{
    /// <param name="delay">It is not looked at before; seven days at the most.</param>
    Task PutAsync(MailOrder order, TimeSpan delay, CancellationToken cancellationToken);
}
