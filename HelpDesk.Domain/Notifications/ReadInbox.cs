using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Use case: somebody looks through their inbox.</summary>
public sealed class ReadInbox(IInbox inbox)
{
    public Task<InboxPage> RunAsync(
        bool unreadOnly, int limit, string? after, Actor by, CancellationToken cancellationToken) =>
        inbox.ListAsync(new InboxQuery(by.Id, unreadOnly, by.IsStaff, limit, after), cancellationToken);
}
