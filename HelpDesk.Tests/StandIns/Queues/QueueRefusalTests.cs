using Azure;
using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.Storage.Queues;

namespace HelpDesk.Tests.StandIns.Queues;

/// <summary>What Azurite lets pass, or what the real client leaves to the service.</summary>
public sealed class QueueRefusalTests(AzuriteFixture azurite) : QueueTests(azurite)
{
    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("a\0b")]
    [InlineData("a\uFFFFb")]
    public async Task Text_that_XML_cannot_carry_is_refused_unless_encoded(string text)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Queue(NewName()).SendMessageAsync(text));
        Assert.Equal((400, "InvalidXmlDocument"), (refused.Status, refused.ErrorCode));

        var encoded = await NewQueueAsync(QueueMessageEncoding.Base64);
        await encoded.SendMessageAsync(text);
        Assert.Equal(text, (await encoded.ReceiveMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task A_name_with_a_bar_is_refused_though_Azurite_takes_it()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Queue("a|b").CreateAsync());

        Assert.Equal((400, "InvalidResourceName"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_message_without_text_is_refused_with_400()
    {
        var queue = await NewQueueAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => queue.SendMessageAsync((string)null!));

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task The_version_sent_is_the_one_asked_for()
    {
        using var handler = StubHandler.Busy(0);
        var options = new QueueClientOptions(QueueClientOptions.ServiceVersion.V2020_12_06)
        {
            Transport = handler.Options().Transport,
        };

        await Queue(NewName(), options).CreateAsync();

        Assert.Equal("2020-12-06", handler.Requests.Single().Headers.GetValues("x-ms-version").Single());
    }
}
