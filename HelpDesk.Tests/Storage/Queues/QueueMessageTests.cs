using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Queues;

public sealed class QueueMessageTests(AzuriteFixture azurite) : QueueTests(azurite)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_received_message_tells_all_and_is_hidden()
    {
        var queue = await NewQueueAsync();
        var sent = (await queue.SendMessageAsync("hello")).Value;

        var message = (await queue.ReceiveMessageAsync(Minute)).Value;

        Assert.Equal(("hello", sent.MessageId, 1L), (message.MessageText, message.MessageId, message.DequeueCount));
        Assert.Equal(sent.InsertionTime, message.InsertedOn);
        Assert.Equal(sent.ExpirationTime, message.ExpiresOn);
        Assert.InRange(message.NextVisibleOn!.Value, sent.InsertionTime.AddSeconds(59), sent.InsertionTime.AddSeconds(90));
        Assert.Null((await queue.ReceiveMessageAsync()).Value);
        Assert.Empty((await queue.PeekMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task Peeking_changes_nothing()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("hello");

        var peeked = (await queue.PeekMessageAsync()).Value;

        Assert.Equal(("hello", 0L), (peeked.MessageText, peeked.DequeueCount));
        Assert.Equal("hello", (await queue.ReceiveMessageAsync()).Value.Body.ToString());
    }

    [Fact]
    public async Task As_many_are_received_as_asked_for_up_to_32()
    {
        var queue = await NewQueueAsync();
        for (var number = 0; number < 5; number++)
            await queue.SendMessageAsync($"{number}");

        Assert.Single((await queue.ReceiveMessagesAsync()).Value);
        Assert.Equal(3, (await queue.ReceiveMessagesAsync(3)).Value.Length);
        Assert.Single((await queue.ReceiveMessagesAsync(32)).Value);
        await IsRefusedAsync(400, "OutOfRangeQueryParameterValue", () => queue.ReceiveMessagesAsync(33));
        await IsRefusedAsync(400, null, () => queue.ReceiveMessagesAsync(0));
        await IsRefusedAsync(400, "OutOfRangeQueryParameterValue", () => queue.PeekMessagesAsync(33));
    }

    [Fact]
    public async Task A_delayed_message_is_hidden_at_first()
    {
        var queue = await NewQueueAsync();

        await queue.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromSeconds(1));

        Assert.Null((await queue.ReceiveMessageAsync()).Value);
        await Task.Delay(1100);
        Assert.Equal("later", (await queue.ReceiveMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task Times_beyond_the_limits_are_refused_and_those_at_the_edge_are_not()
    {
        var queue = await NewQueueAsync();
        var week = TimeSpan.FromDays(7);
        var second = TimeSpan.FromSeconds(1);
        await queue.SendMessageAsync("edge", visibilityTimeout: TimeSpan.Zero);
        var message = (await queue.ReceiveMessageAsync(week)).Value;
        var almost = week - Minute;
        var receipt = (await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: almost)).Value;

        await IsRefusedAsync(400, "OutOfRangeQueryParameterValue", () => queue.SendMessageAsync("x", week + second));
        await IsRefusedAsync(400, "OutOfRangeQueryParameterValue", () => queue.ReceiveMessageAsync(week + second));
        await IsRefusedAsync(400, "OutOfRangeQueryParameterValue", () => queue.ReceiveMessageAsync(TimeSpan.Zero));
        await IsRefusedAsync(
            400,
            "OutOfRangeQueryParameterValue",
            () => queue.UpdateMessageAsync(message.MessageId, receipt.PopReceipt, visibilityTimeout: week + second));
        await IsRefusedAsync(400, null, () => queue.SendMessageAsync("x", timeToLive: TimeSpan.Zero));
        await IsRefusedAsync(400, null, () => queue.SendMessageAsync("x", visibilityTimeout: Minute, timeToLive: Minute));
    }

    [Fact]
    public async Task A_message_lives_seven_days_or_as_long_as_asked_or_for_ever()
    {
        var queue = await NewQueueAsync();

        var plain = (await queue.SendMessageAsync("x")).Value;
        var hour = (await queue.SendMessageAsync("x", timeToLive: TimeSpan.FromHours(1))).Value;
        var month = (await queue.SendMessageAsync("x", timeToLive: TimeSpan.FromDays(30))).Value;
        var ever = (await queue.SendMessageAsync("x", timeToLive: TimeSpan.FromSeconds(-1))).Value;

        Assert.Equal(TimeSpan.FromDays(7), plain.ExpirationTime - plain.InsertionTime);
        Assert.Equal(TimeSpan.FromHours(1), hour.ExpirationTime - hour.InsertionTime);
        Assert.Equal(TimeSpan.FromDays(30), month.ExpirationTime - month.InsertionTime);
        Assert.Equal(9999, ever.ExpirationTime.Year);
    }

    [Fact]
    public async Task An_expired_message_is_gone()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("x", timeToLive: TimeSpan.FromSeconds(1));

        await Task.Delay(1100);

        Assert.Null((await queue.ReceiveMessageAsync()).Value);
    }

    [Fact]
    public async Task An_update_gives_a_new_receipt_and_voids_the_old_one()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("first");
        var message = (await queue.ReceiveMessageAsync(Minute)).Value;

        var receipt = (await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, "second", Minute)).Value;
        var updated = message.Update(receipt);

        await IsRefusedAsync(400, "PopReceiptMismatch", () => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt));
        await IsRefusedAsync(400, "PopReceiptMismatch", () => queue.UpdateMessageAsync(message.MessageId, message.PopReceipt));
        Assert.Equal((receipt.PopReceipt, receipt.NextVisibleOn), (updated.PopReceipt, updated.NextVisibleOn!.Value));
        await queue.DeleteMessageAsync(updated.MessageId, updated.PopReceipt);
        await IsRefusedAsync(404, "MessageNotFound", () => queue.DeleteMessageAsync(updated.MessageId, updated.PopReceipt));
    }

    [Fact]
    public async Task An_update_without_text_keeps_the_text_and_releases_at_once()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("stays");
        var message = (await queue.ReceiveMessageAsync(Minute)).Value;

        await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt);

        var again = (await queue.ReceiveMessageAsync()).Value;
        Assert.Equal(("stays", 2L), (again.MessageText, again.DequeueCount));
    }

    [Fact]
    public async Task An_update_replaces_the_text_in_the_clients_encoding()
    {
        var queue = await NewQueueAsync(QueueMessageEncoding.Base64);
        await queue.SendMessageAsync("before");
        var message = (await queue.ReceiveMessageAsync(Minute)).Value;

        await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, new BinaryData("after"));

        Assert.Equal("after", (await queue.ReceiveMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task A_message_taken_over_by_another_receiver_is_no_longer_ours()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("x");
        var ours = (await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(1))).Value;
        await Task.Delay(1100);

        var theirs = (await queue.ReceiveMessageAsync(Minute)).Value;

        await IsRefusedAsync(400, "PopReceiptMismatch", () => queue.DeleteMessageAsync(ours.MessageId, ours.PopReceipt));
        await queue.DeleteMessageAsync(theirs.MessageId, theirs.PopReceipt);
    }

    private static async Task IsRefusedAsync(int status, string? code, Func<Task> attempt)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(attempt);
        Assert.Equal((status, code ?? refused.ErrorCode), (refused.Status, refused.ErrorCode));
    }
}
