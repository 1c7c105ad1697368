using System.Net;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Queues;

public sealed class QueueTransportTests(AzuriteFixture azurite) : QueueTests(azurite)
{
    private const string SomeKey = "c29tZSBrZXk=";

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        using var handler = StubHandler.Busy(2);
        var queue = await NewQueueAsync();

        await Queue(queue.Name, handler.Options()).SendMessageAsync("x");

        Assert.Equal(3, handler.Requests.Count);
        Assert.Single((await queue.ReceiveMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_given_up_after_five_more_tries()
    {
        using var handler = StubHandler.Busy(int.MaxValue);

        var failed = await Assert.ThrowsAsync<RequestFailedException>(
            () => Queue(NewName(), handler.Options()).SendMessageAsync("x"));

        Assert.Equal((503, "ServerBusy"), (failed.Status, failed.ErrorCode));
        Assert.Equal(6, handler.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        using var handler = StubHandler.Counting();

        await Assert.ThrowsAsync<RequestFailedException>(() => Queue(NewName(), handler.Options()).ReceiveMessageAsync());

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_and_may_double_the_message()
    {
        var queue = await NewQueueAsync();
        await using var proxy = new CuttingProxy(new Uri(queue.Uri.ToString()).Port, cuts: 1);
        var options = new QueueClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var through = ConnectionString.Replace($":{queue.Uri.Port}/", $":{proxy.Port}/", StringComparison.Ordinal);

        await new QueueClient(through, queue.Name, options).SendMessageAsync("x");

        Assert.Equal(2, (await queue.ReceiveMessagesAsync(32)).Value.Length);
    }

    [Fact]
    public async Task A_cancelled_call_ends_as_cancelled()
    {
        using var handler = StubHandler.Counting();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Queue(NewName(), handler.Options()).ReceiveMessagesAsync(cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_403()
    {
        var queue = await NewQueueAsync();
        var wrong = new QueueClient(queue.Uri, new StorageSharedKeyCredential(queue.AccountName, SomeKey));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => wrong.PeekMessageAsync());

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task An_address_and_a_key_do_as_well_as_a_connection_string()
    {
        var queue = await NewQueueAsync();
        var key = ConnectionString.Split("AccountKey=")[1].Split(';')[0];
        var other = new QueueClient(queue.Uri, new StorageSharedKeyCredential(queue.AccountName, key));

        await other.SendMessageAsync("x");

        Assert.Equal((queue.Name, queue.Uri, "devstoreaccount1"), (other.Name, other.Uri, other.AccountName));
        Assert.Single((await queue.ReceiveMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_as_bearer()
    {
        using var handler = new StubHandler(
            (_, _) => StubHandler.Refusal(HttpStatusCode.Forbidden, "AuthorizationPermissionMismatch"));
        var credential = new StubCredential();
        var queue = new QueueClient(new Uri("https://desk.queue.core.windows.net/changes"), credential, handler.Options());

        await Assert.ThrowsAsync<RequestFailedException>(() => queue.PeekMessageAsync());

        Assert.Equal("Bearer token-of-a-test", handler.Requests.Single().Headers.Authorization!.ToString());
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal(("desk", "changes"), (queue.AccountName, queue.Name));
    }

    [Fact]
    public void A_token_is_never_sent_in_the_clear() => Assert.Throws<ArgumentException>(
        () => new QueueServiceClient(new Uri("http://desk.queue.core.windows.net"), new StubCredential()));

    private sealed class StubCredential : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new("token-of-a-test", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
