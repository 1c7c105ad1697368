using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Webhooks;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Webhooks;

/// <summary>A receiver that hangs keeps nobody else waiting.</summary>
public sealed class CrowdedWebhookTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    /// <summary>So many messages the queue function handles at a time.</summary>
    private const int Places = 24;

    private const int Events = 60;

    [Fact]
    public async Task A_receiver_that_hangs_takes_few_places_and_the_others_get_all_of_theirs()
    {
        await using var parts = WebhookParts.Over(fixture.Storage, isClockReal: true);
        await using var hanging = await WebhookReceiver.StartAsync(Answers.Hang);
        await using var healthy = await WebhookReceiver.StartAsync();
        var (ill, well) = (await parts.MakeAsync(hanging, "ticket.opened"), await parts.MakeAsync(healthy, "ticket.opened"));
        foreach (var id in Enumerable.Range(1, Events))
            await parts.Desk.ProjectAsync(await parts.Desk.OpenAsync(id));
        Assert.Equal(Events, parts.Orders.Count);

        using var stop = new CancellationTokenSource();
        var pump = PumpAsync(parts, stop.Token);
        await healthy.ArrivedAsync(Events);
        Assert.InRange(hanging.MostAtOnce, 1, WebhookLane.Most);
        Assert.Equal(Events, healthy.Received.Select(one => one.Id).Distinct().Count());

        await stop.CancelAsync();
        // Who waits for it need not wait any longer.
        await hanging.DisposeAsync();
        await pump;
        Assert.Equal(Events, (await parts.LogAsync(well.Webhook.Id)).Count(one => one.State is DeliveryState.Delivered));
        Assert.All(await parts.LogAsync(ill.Webhook.Id), one => Assert.Equal(DeliveryState.Pending, one.State));
    }

    /// <summary>As the host does: so many at a time, the others as soon as there is a place.</summary>
    private static async Task PumpAsync(WebhookParts parts, CancellationToken stop)
    {
        using var places = new SemaphoreSlim(Places);
        var running = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            foreach (var message in parts.Orders.TakeDue())
            {
                await places.WaitAsync(CancellationToken.None);
                running.Add(HandleAsync(message));
            }

            await Task.Delay(20, CancellationToken.None);
        }

        await Task.WhenAll(running);

        async Task HandleAsync(string message)
        {
            try
            {
                await parts.RunAsync(message);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
