namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Does something once, whoever else tries the same: reserve, do it, mark it as done. Twice only where somebody dies between the
/// last two.
/// </summary>
public sealed class SendOnce(IDeliveries deliveries)
{
    /// <param name="send">Null: done. Otherwise why not.</param>
    /// <param name="sent">What has become of it once it is done.</param>
    public async Task<MailFate> RunAsync(
        MailDelivery delivery, Func<Task<string?>> send, MailFate sent, CancellationToken cancellationToken)
    {
        var reservation = await deliveries.ReserveAsync(delivery, cancellationToken);
        if (reservation is Reservation.Taken taken)
            return new MailFate.Taken(taken.Until);
        if (reservation is not Reservation.Mine mine)
            return new MailFate.Needless();

        if (await send() is { } reason)
        {
            await deliveries.ReleaseAsync(delivery, mine.Version, cancellationToken);
            return new MailFate.Failed(reason);
        }

        await deliveries.MarkSentAsync(delivery, mine.Version, cancellationToken);
        return sent;
    }
}
