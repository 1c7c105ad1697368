namespace HelpDesk.Domain.Notifications;

/// <summary>Notes something for somebody's next digest, and sees to it that there is one.</summary>
public sealed class PutDownForDigest(IDigests digests, IDigestOrders orders)
{
    /// <returns>Null: done, as <see cref="SendOnce"/> wants it.</returns>
    public async Task<string?> RunAsync(DigestItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await digests.AddAsync(item, cancellationToken);
        // A queue call is dear, so that a digest is ordered once. In this order, so that none is forgotten.
        if (!await digests.IsOrderedAsync(item.To, item.Due, cancellationToken))
        {
            var order = new DigestOrder(item.To, item.Due, Tries: 0, Since: item.Due);
            await orders.PutAsync(order, item.Due - now, cancellationToken);
            await digests.NoteOrderedAsync(item.To, item.Due, cancellationToken);
        }

        return null;
    }
}
