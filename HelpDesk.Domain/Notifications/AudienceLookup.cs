using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Looks up the people of the operations of one run, nobody twice.</summary>
internal sealed class AudienceLookup(IRecipients recipients)
{
    private readonly Dictionary<PersonId, Recipient?> _known = [];
    private readonly Dictionary<UserName, Recipient?> _named = [];
    private IReadOnlyList<Recipient>? _staff;

    public async Task<Audience> FindAsync(Circle circle, CancellationToken cancellationToken)
    {
        if (circle.Staff.Count > 0)
            _staff ??= await recipients.StaffAsync(cancellationToken);
        // Names first: those whom they belong to are known by their ids then.
        var mentioned = await LookUpAsync(_named, circle.Mentioned.Names, recipients.FindAsync, cancellationToken);
        foreach (var recipient in mentioned)
            _known[recipient.Id] = recipient;
        var known = await LookUpAsync(_known, circle.Ids, recipients.FindAsync, cancellationToken);
        return new(known, mentioned, circle.Staff.Count > 0 ? _staff! : []);
    }

    private static async Task<IReadOnlyList<Recipient>> LookUpAsync<TKey>(
        Dictionary<TKey, Recipient?> found,
        IEnumerable<TKey> wanted,
        Func<TKey, CancellationToken, Task<Recipient?>> find,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        TKey[] all = [.. wanted];
        TKey[] missing = [.. all.Where(key => !found.ContainsKey(key))];
        var loaded = await Task.WhenAll(missing.Select(key => find(key, cancellationToken)));
        foreach (var (key, recipient) in missing.Zip(loaded))
            found[key] = recipient;
        return [.. all.Select(key => found[key]).OfType<Recipient>()];
    }
}
