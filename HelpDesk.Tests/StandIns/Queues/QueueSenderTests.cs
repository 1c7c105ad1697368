using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.Storage.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;

namespace HelpDesk.Tests.StandIns.Queues;

public sealed class QueueSenderTests(AzuriteFixture azurite) : QueueTests(azurite)
{
    [Theory]
    [InlineData(true, "eMO8")]
    [InlineData(false, "xü")]
    public async Task Text_is_sent_in_the_hosts_encoding(bool base64, string raw)
    {
        var queue = await NewQueueAsync();

        await Sender(base64).SendAsync(null, queue.Name, "xü", CancellationToken.None);

        Assert.Equal(raw, (await queue.PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task A_missing_queue_is_not_created()
    {
        var name = NewName();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => Sender(true).SendAsync(null, name, "x", CancellationToken.None));

        Assert.Equal("QueueNotFound", refused.ErrorCode);
        Assert.False(await Queue(name).ExistsAsync());
    }

    private QueueSender Sender(bool base64) => new(new Storage(ConnectionString), new() { Base64 = base64 });

    private sealed class Storage(string connectionString) : IHostStorage
    {
        public QueueServiceClient Queues(string? connection) => new(connectionString);

        public TableServiceClient Tables() => throw new NotSupportedException();
    }
}
