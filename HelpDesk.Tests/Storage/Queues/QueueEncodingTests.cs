using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Queues;

public sealed class QueueEncodingTests(AzuriteFixture azurite) : QueueTests(azurite)
{
    private const int Limit = 64 * 1024;

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(" led and trailed ")]
    [InlineData("<a href=\"x\">&amp; ]]> '</a>")]
    [InlineData("Grüße, 日本語, עברית, e\u0301, 👩‍👩‍👧‍👦")]
    [InlineData("{\"Id\":\"a\",\n\t\"Count\":1}")]
    public async Task Text_comes_back_as_it_went_in_either_encoding(string text)
    {
        foreach (var encoding in Enum.GetValues<QueueMessageEncoding>())
        {
            var queue = await NewQueueAsync(encoding);
            await queue.SendMessageAsync(text);

            Assert.Equal(text, (await queue.PeekMessageAsync()).Value.MessageText);
            Assert.Equal(text, (await queue.ReceiveMessageAsync()).Value.Body.ToString());
        }
    }

    [Fact]
    public async Task Base64_carries_any_bytes()
    {
        byte[] bytes = [0, 1, 2, 0xFF, 0xFE, 0x80, 10, 13];
        var queue = await NewQueueAsync(QueueMessageEncoding.Base64);

        await queue.SendMessageAsync(new BinaryData(bytes));

        Assert.Equal(bytes, (await queue.ReceiveMessageAsync()).Value.Body.ToArray());
    }

    [Fact]
    public async Task Base64_is_what_stands_in_the_queue()
    {
        var queue = await NewQueueAsync(QueueMessageEncoding.Base64);

        await queue.SendMessageAsync("Grüße");

        Assert.Equal("R3LDvMOfZQ==", (await Queue(queue.Name).PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task What_is_not_base64_fails_the_whole_batch()
    {
        var plain = await NewQueueAsync();
        await plain.SendMessageAsync("not base64!");
        var queue = Queue(plain.Name, new() { MessageEncoding = QueueMessageEncoding.Base64 });

        await Assert.ThrowsAsync<FormatException>(() => queue.ReceiveMessagesAsync(32));
        await plain.SendMessageAsync("nor this");
        await Assert.ThrowsAsync<FormatException>(() => queue.PeekMessageAsync());
    }

    [Fact]
    public async Task A_message_of_64_KiB_is_taken_and_one_byte_more_is_refused()
    {
        var queue = await NewQueueAsync();
        Assert.Equal(Limit, queue.MessageMaxBytes);

        await queue.SendMessageAsync(new string('x', Limit));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => queue.SendMessageAsync(new string('x', Limit + 1)));

        Assert.Equal(413, refused.Status);
        Assert.True(refused.ErrorCode == QueueErrorCode.RequestBodyTooLarge);
        Assert.Equal(Limit, (await queue.ReceiveMessageAsync()).Value.MessageText.Length);
    }

    [Fact]
    public async Task The_limit_counts_bytes_of_UTF8()
    {
        var queue = await NewQueueAsync();

        await queue.SendMessageAsync(new string('ü', Limit / 2));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => queue.SendMessageAsync(new string('ü', (Limit / 2) + 1)));

        Assert.Equal(413, refused.Status);
    }

    [Fact]
    public async Task In_base64_three_quarters_of_the_limit_fit()
    {
        var queue = await NewQueueAsync(QueueMessageEncoding.Base64);

        await queue.SendMessageAsync(new string('x', Limit / 4 * 3));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => queue.SendMessageAsync(new string('x', (Limit / 4 * 3) + 1)));

        Assert.Equal(413, refused.Status);
    }

    [Fact]
    public async Task An_update_is_held_to_the_limit_too()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("small");
        var message = (await queue.ReceiveMessageAsync()).Value;

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, new string('x', Limit + 1)));

        Assert.Equal(413, refused.Status);
    }
}
