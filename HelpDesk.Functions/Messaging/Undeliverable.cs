using HelpDesk.Domain.DeadLetters;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Messaging;

/// <summary>Among the dead letters, in the form in which they begin anew when they are replayed.</summary>
internal sealed class Undeliverable(IDeadLetters letters) : IUndeliverable
{
    public Task AddAsync(MailOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        letters.AddAsync(QueueNames.Notifications, MailOrderMessage.WriteAnew(order), reason, at, cancellationToken);

    public Task AddAsync(DigestOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        letters.AddAsync(QueueNames.Notifications, DigestOrderMessage.WriteAnew(order), reason, at, cancellationToken);
}
