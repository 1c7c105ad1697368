using System.Collections.Concurrent;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Tests.Domain.InMemory;

internal sealed class MailOrdersInMemory : IMailOrders
{
    public ConcurrentQueue<(MailOrder Order, TimeSpan Delay)> Put { get; } = [];

    public Task PutAsync(MailOrder order, TimeSpan delay, CancellationToken cancellationToken)
    {
        Put.Enqueue((order, delay));
        return Task.CompletedTask;
    }
}
