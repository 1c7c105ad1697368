using System.Collections.Concurrent;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>What was put into anybody's inbox, each time.</summary>
internal sealed class InboxInMemory : IInbox
{
    private readonly ConcurrentQueue<InboxItem> _items = [];

    public IReadOnlyList<InboxItem> Items => [.. _items.OrderBy(item => item.To.Value, StringComparer.Ordinal)];

    public Task AddAsync(InboxItem item, CancellationToken cancellationToken)
    {
        _items.Enqueue(item);
        return Task.CompletedTask;
    }

    public Task<InboxPage> ListAsync(InboxQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task MarkReadAsync(
        PersonId person, IReadOnlyCollection<InboxItemId> ids, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task MarkAllReadAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
