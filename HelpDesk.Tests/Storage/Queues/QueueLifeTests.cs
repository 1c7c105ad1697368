using Azure;
using Azure.Storage.Queues.Models;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Queues;

public sealed class QueueLifeTests(AzuriteFixture azurite) : QueueTests(azurite)
{
    [Fact]
    public async Task A_new_queue_is_created_once()
    {
        var queue = Queue(NewName());

        Assert.False(await queue.ExistsAsync());
        Assert.Equal(201, (await queue.CreateIfNotExistsAsync()).Status);
        Assert.True(await queue.ExistsAsync());
        Assert.Null(await queue.CreateIfNotExistsAsync());
        Assert.Equal(204, (await queue.CreateAsync()).Status);
    }

    [Fact]
    public async Task A_queue_with_other_metadata_is_a_conflict_that_CreateIfNotExists_passes_over()
    {
        var queue = Queue(NewName());
        await queue.CreateAsync(new Dictionary<string, string> { ["team"] = "blue", ["a_1"] = "x", ["a1"] = "y" });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => queue.CreateAsync());

        Assert.Equal((409, "QueueAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Null(await queue.CreateIfNotExistsAsync());
        Assert.Equal("blue", (await queue.GetPropertiesAsync()).Value.Metadata["team"]);
    }

    [Fact]
    public async Task A_deleted_queue_is_gone()
    {
        var queue = await NewQueueAsync();

        Assert.True(await queue.DeleteIfExistsAsync());
        Assert.False(await queue.DeleteIfExistsAsync());
        Assert.False(await queue.ExistsAsync());
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => queue.DeleteAsync());
        Assert.Equal((404, "QueueNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Without_the_queue_nothing_is_sent_received_or_counted()
    {
        var queue = Queue(NewName());
        Func<Task>[] attempts =
        [
            () => queue.SendMessageAsync("x"),
            () => queue.ReceiveMessagesAsync(),
            () => queue.PeekMessageAsync(),
            () => queue.GetPropertiesAsync(),
            () => queue.ClearMessagesAsync(),
        ];

        foreach (var attempt in attempts)
        {
            var refused = await Assert.ThrowsAsync<RequestFailedException>(attempt);
            Assert.Equal(404, refused.Status);
            Assert.True(refused.ErrorCode == QueueErrorCode.QueueNotFound);
        }
    }

    [Fact]
    public async Task The_count_follows_and_clearing_empties()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("one");
        await queue.SendMessageAsync("two");

        Assert.Equal(2, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        await queue.ClearMessagesAsync();
        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Theory]
    [InlineData("ab", "OutOfRangeInput")]
    [InlineData("a23456789b123456789c123456789d123456789e123456789f123456789g1234", "OutOfRangeInput")]
    [InlineData("Queue", "InvalidResourceName")]
    [InlineData("a--b", "InvalidResourceName")]
    [InlineData("-ab", "InvalidResourceName")]
    [InlineData("ab-", "InvalidResourceName")]
    [InlineData("a_b", "InvalidResourceName")]
    public async Task A_bad_name_is_refused_with_400(string name, string code)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Queue(name).CreateAsync());

        Assert.Equal((400, code), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task The_longest_name_is_good() =>
        Assert.Equal(201, (await Queue(string.Concat(NewName(), NewName())[..63]).CreateAsync()).Status);
}
