using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Webhooks;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Webhooks;

/// <summary>What is sent late or never leaves a trace, and nothing that is held up holds up another.</summary>
public sealed class DeliveryEndsTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static int _last;

    private readonly int _ticket = Interlocked.Add(ref _last, 100);
    private readonly WebhookParts _parts = WebhookParts.Over(fixture.Storage);
    private WebhookReceiver _receiver = null!;
    private WebhookId _id;

    public async Task InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _id = (await _parts.MakeAsync(_receiver, "ticket.opened", "ticket.replied")).Webhook.Id;
    }

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _parts.DisposeAsync();
    }

    [Fact]
    public async Task While_one_receiver_is_held_its_orders_are_put_back_at_once_and_another_gets_its_own()
    {
        const int Orders = 24;
        var told = new TaskCompletionSource();
        _receiver.Answer(Answers.When(told.Task, Answers.Status(204)));
        await using var healthy = await WebhookReceiver.StartAsync();
        await _parts.MakeAsync(healthy, "ticket.noted");
        for (var i = 0; i < Orders; i++)
            await _parts.Desk.ProjectAsync(await _parts.Desk.OpenAsync(_ticket + i));

        var runs = _parts.Orders.TakeDue().Select(_parts.RunAsync).ToList();
        await EndAsync(runs, Orders - (2 * WebhookLane.Most)).WaitAsync(TimeSpan.FromSeconds(60));
        await _receiver.ArrivedAsync(WebhookLane.Most);
        Assert.Equal(Orders - (2 * WebhookLane.Most), _parts.Orders.Count);
        await _parts.TellAsync(await _parts.Desk.NoteAsync(_ticket));
        Assert.Equal((1, WebhookLane.Most), (healthy.Received.Count, _receiver.Received.Count));

        told.SetResult();
        await Task.WhenAll(runs);
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal(Orders, _receiver.Received.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_had_no_turn_for_a_day_is_put_away()
    {
        _parts.Turns.Crowd = TimeSpan.FromHours(1);
        await OpenAsync();
        Assert.Equal(Given.Noon.AddMinutes(1), _parts.Orders.NextDue);
        Assert.Equal((DeliveryState.Pending, Given.Noon.AddMinutes(1)), ((await OnlyAsync()).State, (await OnlyAsync()).NextAt));
        _parts.Time.Advance(TimeSpan.FromHours(24));
        await _parts.RunDueAsync();
        Assert.Equal((DeliveryState.Failed, 0), ((await OnlyAsync()).State, _parts.Orders.Count));
        var letter = Assert.Single(_parts.Orders.PutAway);
        Assert.Equal("The receiver is too slow: there was no turn in time.", letter.Reason);

        // An admin's wish waits for its turn too, and begins anew.
        _parts.Orders.Put(letter.Message);
        await _parts.RunDueAsync();
        Assert.Equal((DeliveryState.Pending, 1), ((await OnlyAsync()).State, _parts.Orders.Count));
        _parts.Turns.Crowd = null;
        await _parts.RunNextAsync();
        Assert.Equal((DeliveryState.Delivered, 1), ((await OnlyAsync()).State, _receiver.Received.Count));
    }

    [Fact]
    public async Task Who_is_called_off_while_the_receiver_has_it_sees_it_through()
    {
        var told = new TaskCompletionSource();
        _receiver.Answer(Answers.When(told.Task, Answers.Status(204)));
        await _parts.Desk.ProjectAsync(await _parts.Desk.OpenAsync(_ticket));
        var message = Assert.Single(_parts.Orders.TakeDue());
        using var stop = new CancellationTokenSource();
        var run = _parts.Deliver.RunAsync(WebhookOrderMessage.Read(message), chance: 0.5, stop.Token);
        await _receiver.ArrivedAsync();
        await stop.CancelAsync();
        told.SetResult();
        await run;
        _parts.Time.Advance(TimeSpan.FromMinutes(2));
        await _parts.RunAsync(message);
        Assert.Equal((DeliveryState.Delivered, 1), ((await OnlyAsync()).State, _receiver.Received.Count));
    }

    [Fact]
    public async Task What_the_log_calls_dropped_is_sent_when_somebody_wants_it_the_first_time()
    {
        _receiver.Answer(Answers.Busy(503, TimeSpan.FromHours(1)), Answers.Status(204));
        await OpenAsync();
        _parts.Time.Advance(TimeSpan.FromSeconds(1));
        await _parts.SetActiveAsync(_id, false);
        await _parts.SetActiveAsync(_id, true);
        Assert.Equal(DeliveryState.Dropped, (await OnlyAsync()).State);
        Assert.True((await _parts.Redeliver.RunAsync(_id, (await OnlyAsync()).Id, None)).IsSuccess);
        await _parts.RunDueAsync();
        Assert.Equal((DeliveryState.Delivered, 2), ((await OnlyAsync()).State, _receiver.Received.Count));
        await _parts.RunNextAsync();
        Assert.Equal((2, 0), (_receiver.Received.Count, _parts.Orders.Count));
    }

    [Fact]
    public async Task A_try_that_fails_after_three_bad_days_may_have_more_luck_next_time()
    {
        _receiver.Answer(Answers.Status(404), Answers.Status(503), Answers.Status(204));
        await OpenAsync();
        _parts.Time.Advance(TimeSpan.FromDays(4));
        await ReplyAsync();
        Assert.True((await _parts.FindAsync(_id)).IsActive);
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal(
            [DeliveryState.Delivered, DeliveryState.Failed], (await _parts.LogAsync(_id)).Select(one => one.State));
        Assert.Empty(_parts.SwitchOffs.Told);
    }

    [Fact]
    public async Task What_was_pending_when_it_went_off_by_itself_is_put_away()
    {
        _receiver.Answer(Answers.Status(503), Answers.Status(410));
        await OpenAsync();
        await ReplyAsync();
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.All(await _parts.LogAsync(_id), one => Assert.Equal(DeliveryState.Failed, one.State));
        Assert.Equal(
            ["The receiver answered 410.", "The webhook went off: its receiver is gone."],
            _parts.Orders.PutAway.Select(letter => letter.Reason).Order(StringComparer.Ordinal));
        Assert.Equal(2, _receiver.Received.Count);

        // Put back before the webhook is on again, they are still not lost.
        var letters = _parts.Orders.PutAway.ToList();
        _parts.Orders.PutAway.Clear();
        letters.ForEach(letter => _parts.Orders.Put(letter.Message));
        await _parts.RunDueAsync();
        Assert.Equal(2, _parts.Orders.PutAway.Count);
        Assert.Equal((2, 0), (_receiver.Received.Count, _parts.Orders.Count));
    }

    [Fact]
    public async Task Switched_on_again_after_it_went_off_by_itself_it_goes_on_where_it_stopped()
    {
        _receiver.Answer(Answers.Status(503), Answers.Status(410), Answers.Status(204));
        await OpenAsync();
        await ReplyAsync();
        while ((await _parts.FindAsync(_id)).IsActive)
            await _parts.RunNextAsync();
        await _parts.SetActiveAsync(_id, true);
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal((1, 3), (_parts.Orders.PutAway.Count, _receiver.Received.Count));
        Assert.Equal(
            [DeliveryState.Delivered, DeliveryState.Failed], (await _parts.LogAsync(_id)).Select(one => one.State));
    }

    [Fact]
    public async Task A_test_that_fails_is_over_and_says_nothing_of_the_receiver()
    {
        _receiver.Answer(Answers.Status(500), Answers.Status(404), Answers.Status(410));
        for (var i = 0; i < 3; i++)
        {
            await _parts.Test.RunAsync(_id, Given.Act(_parts.Time.GetUtcNow().AddDays(i), Given.Admin), None);
            await _parts.RunDueAsync();
        }

        Assert.Equal(
            [(DeliveryState.Failed, 410), (DeliveryState.Failed, 404), (DeliveryState.Failed, 500)],
            (await _parts.LogAsync(_id)).Select(one => (one.State, one.LastStatus!.Value)));
        Assert.Equal((0, 0), (_parts.Orders.Count, _parts.Orders.PutAway.Count));
        var webhook = await _parts.FindAsync(_id);
        Assert.Equal((true, WebhookHealth.Well), (webhook.IsActive, webhook.Health));
    }

    [Fact]
    public async Task Who_dies_after_putting_it_away_makes_no_second_dead_letter()
    {
        _receiver.Answer(Answers.Status(404));
        await _parts.Desk.ProjectAsync(await _parts.Desk.OpenAsync(_ticket));
        var message = Assert.Single(_parts.Orders.TakeDue());
        _parts.Deliveries.DiesNext = true;
        await Assert.ThrowsAsync<IOException>(() => _parts.RunAsync(message));
        await _parts.RunAsync(message);
        await _parts.RunNextAsync();
        Assert.Equal((2, DeliveryState.Failed), (_parts.Orders.PutAway.Count, (await OnlyAsync()).State));
        Assert.Single(_parts.Orders.PutAway.Distinct());
    }

    [Fact]
    public async Task A_webhook_whose_key_is_lost_sends_nothing_and_can_be_looked_at_changed_and_deleted()
    {
        var found = (await _parts.Webhooks.FindAsync(_id, None))!;
        await _parts.Webhooks.TrySaveAsync(found.Value with { Secret = new(new byte[80]) }, found.Version, None);
        await OpenAsync();
        Assert.Equal(
            (DeliveryState.Failed, DeliveryError.SecretLost), ((await OnlyAsync()).State, (await OnlyAsync()).LastError));
        Assert.Equal(
            "The key of the webhook's secret is lost: make another webhook.", Assert.Single(_parts.Orders.PutAway).Reason);
        Assert.Empty(_receiver.Received);
        await _parts.SetActiveAsync(_id, false);
        Assert.False((await _parts.FindAsync(_id)).IsActive);
        Assert.True((await _parts.Change.DeleteAsync(_id, expected: null, None)).IsSuccess);
    }

    private static async Task EndAsync(IReadOnlyList<Task> runs, int count)
    {
        await foreach (var run in Task.WhenEach(runs))
        {
            await run;
            if (--count == 0)
                return;
        }
    }

    private async Task OpenAsync() => await _parts.TellAsync(await _parts.Desk.OpenAsync(_ticket));

    private async Task ReplyAsync() => await _parts.TellAsync(await _parts.Desk.ReplyAsync(_ticket, Given.Customer));

    private async Task<WebhookDelivery> OnlyAsync() => Assert.Single(await _parts.LogAsync(_id));
}
