using System.Collections.Concurrent;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What was put on the queue of mails, for tests to deliver when they want.</summary>
internal sealed class OrdersInMemory : IMailOrders, IDigestOrders
{
    private readonly ConcurrentQueue<(MailOrder Order, TimeSpan Delay)> _mails = new();
    private readonly ConcurrentQueue<(DigestOrder Order, TimeSpan Delay)> _digests = new();

    public IReadOnlyList<(MailOrder Order, TimeSpan Delay)> Mails => [.. _mails];

    public IReadOnlyList<(DigestOrder Order, TimeSpan Delay)> Digests => [.. _digests];

    public Task PutAsync(MailOrder order, TimeSpan delay, CancellationToken cancellationToken)
    {
        _mails.Enqueue((order, delay));
        return Task.CompletedTask;
    }

    public Task PutAsync(DigestOrder order, TimeSpan delay, CancellationToken cancellationToken)
    {
        _digests.Enqueue((order, delay));
        return Task.CompletedTask;
    }

    /// <summary>The only mail order there is, which is taken off.</summary>
    public (MailOrder Order, TimeSpan Delay) TakeMail()
    {
        var only = Assert.Single(_mails);
        _mails.Clear();
        return only;
    }

    public void Forget()
    {
        _mails.Clear();
        _digests.Clear();
    }
}
