using System.Collections.Concurrent;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Those whom a test has chosen, and besides them whom the desk knows.</summary>
internal sealed class ChosenRecipients(IRecipients others) : IRecipients
{
    private readonly ConcurrentDictionary<PersonId, Recipient?> _chosen = new();

    public Recipient? this[PersonId id]
    {
        set => _chosen[id] = value;
    }

    public Task<IReadOnlyList<Recipient>> StaffAsync(CancellationToken cancellationToken) => others.StaffAsync(cancellationToken);

    public async Task<Recipient?> FindAsync(PersonId id, CancellationToken cancellationToken) =>
        _chosen.TryGetValue(id, out var chosen) ? chosen : await others.FindAsync(id, cancellationToken);

    public Task<Recipient?> FindAsync(UserName name, CancellationToken cancellationToken) =>
        others.FindAsync(name, cancellationToken);
}
