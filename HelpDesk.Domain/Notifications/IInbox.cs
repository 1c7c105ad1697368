using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>Everybody's inbox.</summary>
public interface IInbox
{
    /// <summary>Puts it in once: what is there already stays as it is, read or not. One write.</summary>
    Task AddAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>One query where everything is shown.</summary>
    Task<InboxPage> ListAsync(InboxQuery query, CancellationToken cancellationToken);

    /// <summary>Those that are not there, or are read already, stay as they are.</summary>
    Task MarkReadAsync(
        PersonId person, IReadOnlyCollection<InboxItemId> ids, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>All that is there now; what comes in later is unread.</summary>
    Task MarkAllReadAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken);
}
