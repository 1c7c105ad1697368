using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>Use case: somebody has read what is in their inbox.</summary>
public sealed class MarkInbox(IInbox inbox)
{
    /// <param name="ids">Null: all that is there.</param>
    public Task RunAsync(IReadOnlyCollection<InboxItemId>? ids, Act act, CancellationToken cancellationToken) => ids is null
        ? inbox.MarkAllReadAsync(act.By.Id, act.At, cancellationToken)
        : inbox.MarkReadAsync(act.By.Id, ids, act.At, cancellationToken);
}
