using HelpDesk.Domain.Webhooks;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What webhooks cost in storage operations, but for the queue's own: one message for up to ten deliveries.</summary>
public sealed class WebhookBudgetTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static int _last;

    private readonly int _ticket = Interlocked.Increment(ref _last);
    private readonly CountingTransport _storage = new();
    private WebhookReceiver _receiver = null!;
    private WebhookParts _parts = null!;

    public async Task InitializeAsync()
    {
        _parts = WebhookParts.Over(fixture.Clients(_storage, _storage));
        _receiver = await WebhookReceiver.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _parts.DisposeAsync();
    }

    [Fact]
    public async Task One_delivery()
    {
        await _parts.MakeAsync(_receiver, "ticket.opened");
        await CostsAsync("1 GET webhooks", "1 POST deliveries", "1 PUT deliveries", "2 GET tickets");
    }

    [Fact]
    public async Task Three_webhooks_read_the_ticket_once()
    {
        for (var i = 0; i < 3; i++)
            await _parts.MakeAsync(_receiver, "ticket.opened");
        await CostsAsync("2 GET tickets", "3 GET webhooks", "3 POST deliveries", "3 PUT deliveries");
    }

    [Fact]
    public async Task A_failed_try_also_says_so_at_the_webhook()
    {
        await _parts.MakeAsync(_receiver, "ticket.opened");
        _receiver.Answer(Answers.Status(500));
        await CostsAsync("1 POST deliveries", "1 PUT deliveries", "1 PUT webhooks", "2 GET tickets", "2 GET webhooks");
        _storage.Forget();
        await _parts.RunNextAsync();
        Assert.Equal(2, _receiver.Received.Count);
        Assert.Equal(
            ["1 GET deliveries", "1 PUT webhooks", "2 GET tickets", "2 GET webhooks", "2 PUT deliveries"], Sums());
    }

    [Fact]
    public async Task One_that_waits_for_a_resting_receiver()
    {
        var id = (await _parts.MakeAsync(_receiver, "ticket.opened", "ticket.replied")).Webhook.Id;
        _receiver.Answer(Answers.Busy(503, TimeSpan.FromHours(1)));
        await _parts.TellAsync(await _parts.Desk.OpenAsync(_ticket));
        await _parts.Desk.ProjectAsync(await _parts.Desk.ReplyAsync(_ticket));
        _storage.Forget();
        await _parts.RunDueAsync();
        Assert.Equal(["1 GET deliveries", "1 GET webhooks", "1 POST deliveries"], Sums());
        Assert.Equal(2, (await _parts.LogAsync(id)).Count);
    }

    [Fact]
    public async Task A_page_of_the_log()
    {
        var id = (await _parts.MakeAsync(_receiver, "ticket.opened")).Webhook.Id;
        await _parts.TellAsync(await _parts.Desk.OpenAsync(_ticket));
        _storage.Forget();
        await _parts.LogAsync(id);
        Assert.Equal(["1 GET deliveries", "1 GET webhooks"], Sums());
    }

    private async Task CostsAsync(params string[] expected)
    {
        await _parts.Desk.ProjectAsync(await _parts.Desk.OpenAsync(_ticket));
        Assert.Equal(1, _parts.Orders.Count);
        _storage.Forget();
        await _parts.RunDueAsync();
        Assert.Equal(expected, Sums());
    }

    private string[] Sums() => [.. _storage.Sums.Order(StringComparer.Ordinal)];
}
