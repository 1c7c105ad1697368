namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>Sends what a function returns. The queue must be there.</summary>
internal sealed class QueueSender(IHostStorage storage, QueueSettings settings)
{
    public Task SendAsync(string? connection, string queue, string text, CancellationToken cancellationToken)
    {
        var client = storage.Queues(connection).GetQueueClient(queue);
        return client.SendMessageAsync(MessageText.Write(text, settings.Base64), cancellationToken);
    }
}
