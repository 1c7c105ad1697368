using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Webhooks;

public sealed class QueueWebhooksTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly WebhooksInMemory _webhooks = new();
    private readonly List<IReadOnlyList<DeliveryOrder>> _put = [];
    private readonly ActiveWebhooks _active;
    private readonly QueueWebhooks _queue;

    public QueueWebhooksTests()
    {
        _active = new(_webhooks);
        _queue = new(_active, new PutDown(_put));
    }

    [Fact]
    public async Task One_message_tells_every_active_webhook_of_what_it_wants_to_know()
    {
        _webhooks.Add(1, WebhookEvent.TicketOpened);
        _webhooks.Add(2, WebhookEvent.TicketReplied);
        _webhooks.Add(3, WebhookEvent.TicketOpened, WebhookEvent.TicketReplied);
        _webhooks.Add(4, WebhookEvent.TicketOpened).SwitchOff(4);
        await TellAsync(Changes(opened: Given.Noon, replies: 1));
        Assert.Equal("1 1, 2 2, 3 1, 3 2", Text(Assert.Single(_put)));
    }

    [Fact]
    public async Task What_is_projected_a_day_later_is_news_to_nobody_and_asks_nobody()
    {
        _webhooks.Add(1, WebhookEvent.TicketOpened);
        await TellAsync(Changes(opened: Given.Noon), Given.Noon.AddHours(24).AddTicks(1));
        Assert.Equal((0, 0), (_put.Count, _webhooks.Queries));
        await TellAsync(Changes(opened: Given.Noon), Given.Noon.AddHours(24));
        Assert.Equal("1 1", Text(Assert.Single(_put)));
    }

    [Fact]
    public async Task A_message_holds_ten()
    {
        for (var i = 1; i <= 21; i++)
            _webhooks.Add(i, WebhookEvent.TicketOpened);
        await TellAsync(Changes(opened: Given.Noon));
        Assert.Equal([10, 10, 1], _put.Select(orders => orders.Count));
    }

    [Fact]
    public async Task Webhooks_are_asked_for_once_in_five_seconds_and_at_once_after_a_change()
    {
        for (var seconds = 0; seconds < 5; seconds++)
            await TellAsync(Changes(opened: Given.Noon), Given.Noon.AddSeconds(seconds));
        Assert.Equal((0, 1), (_put.Count, _webhooks.Queries));

        _webhooks.Add(1, WebhookEvent.TicketOpened);
        await TellAsync(Changes(opened: Given.Noon), Given.Noon.AddSeconds(4));
        Assert.Empty(_put);
        _active.Forget();
        await TellAsync(Changes(opened: Given.Noon), Given.Noon.AddSeconds(4));
        Assert.Single(_put);
        await TellAsync(Changes(opened: Given.Noon), Given.Noon.AddSeconds(9));
        Assert.Equal(3, _webhooks.Queries);
    }

    [Fact]
    public async Task What_was_read_before_a_change_is_not_remembered_after_it()
    {
        _webhooks.Meanwhile = _active.Forget;
        await TellAsync(Changes(opened: Given.Noon));
        await TellAsync(Changes(opened: Given.Noon));
        Assert.Equal(2, _webhooks.Queries);
    }

    [Fact]
    public async Task Told_twice_it_orders_the_same_deliveries()
    {
        _webhooks.Add(1, WebhookEvent.TicketOpened);
        await TellAsync(Changes(opened: Given.Noon));
        await TellAsync(Changes(opened: Given.Noon), Given.Noon.AddMinutes(1));
        Assert.Equal(_put[0], _put[1]);
    }

    private Task TellAsync(TicketChanges changes, DateTimeOffset? now = null) =>
        _queue.TellAsync(changes, now ?? Given.Noon.AddMinutes(5), None);

    private static TicketChanges Changes(DateTimeOffset opened, int replies = 0)
    {
        var change = Given.Opening(7, opened);
        var (head, events) = (change.Head, change.Events.ToList());
        for (var i = 0; i < replies; i++)
        {
            var said = head.Post(Given.Reply(), Given.Customer).Value!;
            (head, events) = (said.Head, [.. events, .. said.Events]);
        }

        return new(head, Projected: 0, CursorVersion: null, events);
    }

    private static string Text(IEnumerable<DeliveryOrder> orders) => string.Join(
        ", ", orders.Select(order => $"{order.Webhook.Value.TrimStart('0')} {order.Id.Seq}"));

    private sealed class PutDown(List<IReadOnlyList<DeliveryOrder>> put) : IWebhookOrders
    {
        public Task PutAsync(IReadOnlyList<DeliveryOrder> orders, TimeSpan delay, CancellationToken cancellationToken)
        {
            Assert.Equal(TimeSpan.Zero, delay);
            put.Add(orders);
            return Task.CompletedTask;
        }

        public Task PutAwayAsync(
            DeliveryOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
