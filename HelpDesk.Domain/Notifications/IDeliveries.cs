namespace HelpDesk.Domain.Notifications;

/// <summary>What has been sent, and who is about to send what.</summary>
public interface IDeliveries
{
    /// <summary>Takes it if it is free, or if whoever had it has let it expire. One write where it is new.</summary>
    Task<Reservation> ReserveAsync(MailDelivery delivery, CancellationToken cancellationToken);

    /// <summary>For good. If somebody has taken it over meanwhile, it stays theirs. One write.</summary>
    Task MarkSentAsync(MailDelivery delivery, string version, CancellationToken cancellationToken);

    /// <summary>As if it had never been reserved, so that the next try need not wait. If somebody has taken it over meanwhile, it
    /// stays theirs. One write.</summary>
    Task ReleaseAsync(MailDelivery delivery, string version, CancellationToken cancellationToken);
}
