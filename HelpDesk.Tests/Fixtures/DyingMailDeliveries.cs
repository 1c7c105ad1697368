using HelpDesk.Domain.Notifications;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Deliveries of which a test may have the sender die before it writes down that it has sent something.</summary>
internal sealed class DyingMailDeliveries(IDeliveries inner) : IDeliveries
{
    public bool DiesNext { get; set; }

    public Task<Reservation> ReserveAsync(MailDelivery delivery, CancellationToken cancellationToken) =>
        inner.ReserveAsync(delivery, cancellationToken);

    public Task MarkSentAsync(MailDelivery delivery, string version, CancellationToken cancellationToken)
    {
        if (!DiesNext)
            return inner.MarkSentAsync(delivery, version, cancellationToken);
        DiesNext = false;
        throw new Death();
    }

    public Task ReleaseAsync(MailDelivery delivery, string version, CancellationToken cancellationToken) =>
        inner.ReleaseAsync(delivery, version, cancellationToken);
}
