using Azure.Storage.Queues;
using HelpDesk.Domain.DeadLetters;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Messaging;

internal sealed class ReportOrders(QueueServiceClient queues, IDeadLetters letters) : IReportOrders
{
    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.Notifications);

    public Task PutAsync(ReportOrder order, TimeSpan delay, CancellationToken cancellationToken) => _queue.SendMessageAsync(
        ReportOrderMessage.Write(order), visibilityTimeout: WholeSeconds.Of(delay), cancellationToken: cancellationToken);

    public Task PutAwayAsync(ReportOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        letters.AddAsync(QueueNames.Notifications, ReportOrderMessage.WriteAnew(order), reason, at, cancellationToken);
}
