using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>An inbox of somebody new on some storage, said shortly: what comes later happened a minute later.</summary>
internal sealed class InboxParts(StorageClients storage, PersonId? person = null)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private int _last;

    public PersonId Person { get; } = person ?? new(Guid.NewGuid().ToString("N"));

    public IInbox Inbox { get; } = new TableInbox(storage);

    public static InboxItemId Id(int minute) => new(Given.Noon.AddMinutes(minute), new TicketId(7));

    public InboxItem Item(int minute) => Item(Id(minute));

    public InboxItem Item(InboxItemId id, bool isForStaff = false) =>
        new(Person, id, NotificationEvent.Replied, $"Title {id.At.Minute + 1}", "Text", isForStaff);

    public Task AddAsync(params InboxItem[] items) => Task.WhenAll(items.Select(item => Inbox.AddAsync(item, None)));

    /// <summary>So many, by their minutes.</summary>
    public async Task<IReadOnlyList<InboxItemId>> AddAsync(int count, bool isForStaff = false)
    {
        var ids = Enumerable.Range(_last, count).Select(Id).ToList();
        _last += count;
        foreach (var some in ids.Chunk(20))
            await AddAsync([.. some.Select(id => Item(id, isForStaff))]);
        return ids;
    }

    public Task<InboxPage> ListAsync(
        int limit = 25, string? after = null, bool unreadOnly = false, bool seesStaffItems = true) =>
        Inbox.ListAsync(new(Person, unreadOnly, seesStaffItems, limit, after), None);

    public Task ReadAsync(DateTimeOffset at, params InboxItemId[] ids) => Inbox.MarkReadAsync(Person, ids, at, None);

    public Task ReadAllAsync(DateTimeOffset at) => Inbox.MarkAllReadAsync(Person, at, None);

    /// <summary>All that is there, from the first page to the last.</summary>
    public async Task<List<InboxItem>> AllAsync(int limit = 25, bool unreadOnly = false, bool seesStaffItems = true)
    {
        var items = new List<InboxItem>();
        string? after = null;
        do
        {
            var page = await ListAsync(limit, after, unreadOnly, seesStaffItems);
            items.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return items;
    }
}
