using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Functions.Webhooks;
using HelpDesk.Tests.Domain.InMemory;
using Microsoft.AspNetCore.DataProtection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>
/// The webhooks over some storage, as the app joins them, but for the queue: tests deliver its messages, with a clock that they
/// move. What is made here is deleted in the end.
/// </summary>
internal sealed class WebhookParts : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly EphemeralDataProtectionProvider Protection = new();

    private readonly List<WebhookId> _made = [];
    private readonly WebhookSender _sender;
    private readonly WebhookTurns _turns;
    private readonly WebhookSecrets _secrets = new(Protection);
    private readonly ActiveWebhooks _active;
    private readonly EditionReports _reports;

    private WebhookParts(StorageClients storage, bool isClockReal)
    {
        TimeProvider clock = isClockReal ? TimeProvider.System : Time;
        Desk = new DeskParts(storage);
        Webhooks = new TableWebhooks(storage);
        Deliveries = new(new TableWebhookDeliveries(storage));
        Orders = new(clock);
        _active = new(Webhooks);
        _sender = new(
            new WebhookConnections(new HostsInMemory(), new(Loopback: true)), _secrets, new(new("https://desk.example")), clock);
        _turns = new(clock);
        Turns = new(_turns);
        _reports = new(Desk.Metrics, clock);
        var findReport = new FindReport(new TableSubscriptions(storage), new NoticeParts(storage).Recipients, _reports);
        Deliver = new(Desk.History, Desk.Conversations, findReport, new DeliverWebhook(
            Webhooks, Deliveries, Orders, _sender, Turns, new NoteAnswer(Webhooks, _active, SwitchOffs), clock));
        Desk.Listeners.Add(new QueueWebhooks(_active, Orders));
    }

    /// <summary>What counts unless the clock is a real one.</summary>
    public ManualTimeProvider Time { get; } = new(Given.Noon);

    public DeskParts Desk { get; }

    public IWebhooks Webhooks { get; }

    public DyingDeliveries Deliveries { get; }

    public WebhookOrdersInMemory Orders { get; }

    public CrowdedTurns Turns { get; }

    public SwitchOffsInMemory SwitchOffs { get; } = new();

    public DeliverWebhooks Deliver { get; }

    public ReadWebhook Read => new(Webhooks);

    public ChangeWebhook Change => new(Webhooks, new(Loopback: true), _active);

    public TestWebhook Test => new(Read, Orders);

    public RedeliverWebhook Redeliver => new(Read, Deliveries, Orders);

    public static WebhookParts Over(StorageClients storage, bool isClockReal = false) => new(storage, isClockReal);

    public async Task<IssuedWebhook> MakeAsync(WebhookReceiver receiver, params string[] events)
    {
        var create = new CreateWebhook(Webhooks, _secrets, new CreationsInMemory(), new(Loopback: true), _active);
        var made = await create.RunAsync(
            new(receiver.Url, events), Given.Act(Time.GetUtcNow(), Given.Admin), retry: null, None);
        _made.Add(made.Value!.Value.Webhook.Id);
        return made.Value.Value;
    }

    public async Task<Webhook> FindAsync(WebhookId id) => (await Webhooks.FindAsync(id, None))!.Value.Webhook;

    public Task SetActiveAsync(WebhookId id, bool active) =>
        Change.EditAsync(id, new() { Active = active }, expected: null, Time.GetUtcNow(), None);

    /// <summary>The log of a webhook, newest first.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> LogAsync(WebhookId id) =>
        (await new ListDeliveries(Read, Deliveries).RunAsync(id, 100, null, None)).Value!.Items;

    /// <summary>Something that has happened is projected, and all that is due for it delivered.</summary>
    public async Task TellAsync(TicketAnnouncement announcement)
    {
        await Desk.ProjectAsync(announcement);
        await RunDueAsync();
    }

    /// <summary>Whoever dies on the way leaves the message in the queue; it comes again.</summary>
    public Task RunAsync(string message) => Deliver.RunAsync(WebhookOrderMessage.Read(message), chance: 0.5, None);

    public async Task RunDueAsync()
    {
        for (var due = Orders.TakeDue(); due.Count > 0; due = Orders.TakeDue())
            await Task.WhenAll(due.Select(RunAsync));
    }

    /// <summary>What is due next, when it is due.</summary>
    public async Task RunNextAsync()
    {
        Time.Advance(Orders.NextDue!.Value - Time.GetUtcNow());
        await RunDueAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var id in _made)
            await Change.DeleteAsync(id, expected: null, None);
        _sender.Dispose();
        _turns.Dispose();
        _reports.Dispose();
    }
}
