namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Does something once, whoever else tries the same: reserve, do it, mark it as done. Twice only where somebody dies between the
/// last two.
/// </summary>
public sealed class SendOnce(IDeliveries deliveries)
{
    /// <param name="send">Null: done. Otherwise why not. It comes to an end by itself, before the reservation does.</param>
    /// <param name="sent">What has become of it once it is done.</param>
    public async Task<MailFate> RunAsync(
        MailDelivery delivery, Func<Task<string?>> send, MailFate sent, CancellationToken cancellationToken)
    {
        var reservation = await deliveries.ReserveAsync(delivery, cancellationToken);
        if (reservation is Reservation.Taken taken)
            return new MailFate.Taken(taken.Until);
        if (reservation is not Reservation.Mine mine)
            return new MailFate.Needless();

        // From here on nothing is called off with the run: what was done and not marked would be done again.
        if (await TryAsync(send) is { } reason)
        {
            await deliveries.ReleaseAsync(delivery, mine.Version, CancellationToken.None);
            return new MailFate.Failed(reason);
        }

        await deliveries.MarkSentAsync(delivery, mine.Version, CancellationToken.None);
        return sent;
    }

    /// <summary>What breaks has failed like what was refused, and is given back as well.</summary>
    private static async Task<string?> TryAsync(Func<Task<string?>> send)
    {
        try
        {
            return await send();
        }
        catch (Exception broken)
        {
            return broken.GetType().Name;
        }
    }
}
