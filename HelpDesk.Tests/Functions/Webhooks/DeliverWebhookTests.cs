using HelpDesk.Domain.Webhooks;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Webhooks;

/// <summary>What is sent once, and what is tried again: over real tables, to a real receiver, with a manual clock.</summary>
public sealed class DeliverWebhookTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static int _last;

    private readonly int _ticket = Interlocked.Increment(ref _last);
    private readonly WebhookParts _parts = WebhookParts.Over(fixture.Storage);
    private WebhookReceiver _receiver = null!;
    private WebhookId _id;

    public async Task InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _id = (await _parts.MakeAsync(_receiver, "ticket.opened", "ticket.replied", "ticket.noted")).Webhook.Id;
    }

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _parts.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_arrives_with_the_ticket_as_staff_see_it()
    {
        await OpenAsync();
        await _parts.TellAsync(await _parts.Desk.AssignAsync(_ticket, Given.Agent));
        await _parts.TellAsync(await _parts.Desk.NoteAsync(_ticket));
        var (opened, noted) = (_receiver.Received[0], _receiver.Received[1]);
        Assert.Equal(2, _receiver.Received.Count);

        Assert.Equal(("ticket.opened", $"{_ticket}", "1"), (opened["type"], opened["data.ticketId"], opened["data.seq"]));
        Assert.Equal(("carl", "requester", "Title"), (opened["data.by.id"], opened["data.by.role"], opened["data.ticket.title"]));
        Assert.Equal(
            ("2026-03-10T12:00:00Z", "open", null),
            (opened["timestamp"], opened["data.event.status"], opened["data.message"]));
        Assert.Equal(("note", "Content", "eve"),
            (noted["data.message.kind"], noted["data.message.content"], noted["data.message.sender.id"]));
        Assert.Equal(("1", "gus", "noted"),
            (noted["data.ticket.messageCount"], noted["data.ticket.assignee.id"], noted["data.event.kind"]));
        Assert.All(
            await _parts.LogAsync(_id),
            one => Assert.Equal((DeliveryState.Delivered, 1, 204), (one.State, one.Attempts, one.LastStatus)));
        Assert.Equal([noted.Id, opened.Id], (await _parts.LogAsync(_id)).Select(one => one.MessageId));
    }

    [Fact]
    public async Task Told_twice_or_ordered_twice_or_at_once_it_is_sent_once()
    {
        var opened = await _parts.Desk.OpenAsync(_ticket);
        await _parts.Desk.ProjectAsync(opened);
        var message = Assert.Single(_parts.Orders.TakeDue());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _parts.RunAsync(message)));
        await _parts.RunAsync(message);
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Single(_receiver.Received);
        Assert.Equal(1, (await OnlyAsync()).Attempts);
    }

    [Fact]
    public async Task Who_dies_between_sending_and_writing_it_down_has_it_sent_twice_under_one_id()
    {
        await _parts.Desk.ProjectAsync(await _parts.Desk.OpenAsync(_ticket));
        var message = Assert.Single(_parts.Orders.TakeDue());
        _parts.Deliveries.DiesNext = true;
        await Assert.ThrowsAsync<IOException>(() => _parts.RunAsync(message));
        Assert.Single(_receiver.Received);

        // While its reservation lives, nobody sends it.
        await _parts.RunAsync(message);
        Assert.Single(_receiver.Received);
        Assert.Equal(Given.Noon.AddMinutes(1), _parts.Orders.NextDue);
        await _parts.RunNextAsync();
        Assert.Equal(2, _receiver.Received.Count);
        Assert.Single(_receiver.Received.Select(one => one.Id).Distinct());
        Assert.Equal((DeliveryState.Delivered, 0), ((await OnlyAsync()).State, _parts.Orders.Count));
    }

    [Fact]
    public async Task Who_dies_after_ordering_the_next_try_leaves_no_second_one_behind()
    {
        _receiver.Answer(Answers.Status(500));
        await _parts.Desk.ProjectAsync(await _parts.Desk.OpenAsync(_ticket));
        var message = Assert.Single(_parts.Orders.TakeDue());
        _parts.Deliveries.DiesNext = true;
        await Assert.ThrowsAsync<IOException>(() => _parts.RunAsync(message));
        await _parts.RunAsync(message);
        _receiver.Answer(Answers.Status(200));
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal(2, _receiver.Received.Count);
        Assert.Equal((DeliveryState.Delivered, 1), ((await OnlyAsync()).State, (await OnlyAsync()).Attempts));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_receiver_that_is_ill_is_tried_again_ever_more_seldom(int status)
    {
        _receiver.Answer(Answers.Status(status), Answers.Status(status), Answers.Status(status), Answers.Status(204));
        await OpenAsync();
        var waits = new List<double>();
        for (var at = _parts.Time.GetUtcNow(); _parts.Orders.NextDue is { } next; at = next)
        {
            waits.Add((next - at).TotalSeconds);
            await _parts.RunNextAsync();
        }

        // The receiver's own rest adds up to two seconds to each.
        Assert.Collection(
            waits.Where(wait => wait > 2),
            wait => Assert.InRange(wait, 5, 7), wait => Assert.InRange(wait, 20, 22), wait => Assert.InRange(wait, 80, 82));
        Assert.Equal((DeliveryState.Delivered, 4), ((await OnlyAsync()).State, (await OnlyAsync()).Attempts));
        Assert.Single(_receiver.Received.Select(one => one.Id).Distinct());
        Assert.Equal(WebhookHealth.Well, (await _parts.FindAsync(_id)).Health);
    }

    [Fact]
    public async Task A_receiver_says_how_long_it_wants_to_be_left_alone()
    {
        _receiver.Answer(Answers.Busy(429, TimeSpan.FromMinutes(10)), Answers.Status(204));
        await OpenAsync();
        Assert.Equal(Given.Noon.AddMinutes(10), _parts.Orders.NextDue);
        Assert.Equal(Given.Noon.AddMinutes(10), (await OnlyAsync()).NextAt);
        Assert.Equal((429, DeliveryState.Pending), ((await OnlyAsync()).LastStatus, (await OnlyAsync()).State));
    }

    [Fact]
    public async Task What_failed_for_a_day_is_put_away_and_an_admin_can_have_it_tried_again()
    {
        _receiver.Answer(Answers.Status(500));
        await OpenAsync();
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.InRange(_parts.Time.GetUtcNow() - Given.Noon, TimeSpan.FromHours(23), TimeSpan.FromHours(28));
        var (state, attempts) = ((await OnlyAsync()).State, (await OnlyAsync()).Attempts);
        Assert.Equal((DeliveryState.Failed, true), (state, attempts is > 8 and < 16));
        var (message, reason, since) = Assert.Single(_parts.Orders.PutAway);
        Assert.Equal(Given.Noon, since);
        Assert.Equal("The receiver answered 500.", reason);

        _receiver.Answer(Answers.Status(204));
        _parts.Orders.Put(message);
        _parts.Orders.Put(message);
        await _parts.RunDueAsync();
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal((DeliveryState.Delivered, attempts + 1), ((await OnlyAsync()).State, (await OnlyAsync()).Attempts));
        Assert.Single(_receiver.Received.Select(one => one.Id).Distinct());
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(404)]
    public async Task What_is_refused_is_not_tried_again(int status)
    {
        _receiver.Answer(Answers.Status(status));
        await OpenAsync();
        Assert.Equal((DeliveryState.Failed, status), ((await OnlyAsync()).State, (await OnlyAsync()).LastStatus));
        Assert.Equal((0, 1, 1), (_parts.Orders.Count, _parts.Orders.PutAway.Count, _receiver.Received.Count));
        Assert.Equal(Given.Noon, (await _parts.FindAsync(_id)).Health.FailingSince);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_nothing_more()
    {
        _receiver.Answer(Answers.Status(500), Answers.Status(410));
        await OpenAsync();
        await _parts.RunNextAsync();
        while (_receiver.Received.Count < 2)
            await _parts.RunNextAsync();
        var off = (await _parts.FindAsync(_id)).Off!;
        Assert.Equal((SwitchOffReason.Gone, _parts.Time.GetUtcNow()), (off.Reason, off.At));
        Assert.Equal([(_id, SwitchOffReason.Gone)], _parts.SwitchOffs.Told);
        await _parts.TellAsync(await _parts.Desk.ReplyAsync(_ticket, Given.Customer));
        Assert.Equal((2, DeliveryState.Failed), (_receiver.Received.Count, (await OnlyAsync()).State));
        Assert.Equal("The receiver answered 410.", Assert.Single(_parts.Orders.PutAway).Reason);
    }

    [Fact]
    public async Task Three_days_without_a_success_switch_it_off_and_an_admin_on_again()
    {
        _receiver.Answer(Answers.Status(404));
        await OpenAsync();
        _parts.Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        await ReplyAsync();
        Assert.True((await _parts.FindAsync(_id)).IsActive);
        _parts.Time.Advance(TimeSpan.FromSeconds(1));
        await ReplyAsync();
        Assert.Equal([(_id, SwitchOffReason.Failing)], _parts.SwitchOffs.Told);
        Assert.Equal(SwitchOffReason.Failing, (await _parts.FindAsync(_id)).Off!.Reason);

        await _parts.SetActiveAsync(_id, true);
        var webhook = await _parts.FindAsync(_id);
        Assert.Equal((true, WebhookHealth.Well), (webhook.IsActive, webhook.Health));
        _receiver.Answer(Answers.Status(204));
        await ReplyAsync();
        Assert.Equal(4, _receiver.Received.Count);
    }

    [Fact]
    public async Task One_success_in_three_days_is_enough()
    {
        _receiver.Answer(Answers.Status(404), Answers.Status(204), Answers.Status(404));
        await OpenAsync();
        _parts.Time.Advance(TimeSpan.FromDays(2));
        await ReplyAsync();
        _parts.Time.Advance(TimeSpan.FromDays(2));
        await ReplyAsync();
        var webhook = await _parts.FindAsync(_id);
        Assert.Equal((true, _parts.Time.GetUtcNow()), (webhook.IsActive, webhook.Health.FailingSince));
    }

    [Fact]
    public async Task What_was_pending_when_it_was_switched_off_is_dropped_for_good()
    {
        _receiver.Answer(Answers.Status(500), Answers.Status(204));
        await OpenAsync();
        _parts.Time.Advance(TimeSpan.FromSeconds(1));
        await _parts.SetActiveAsync(_id, false);
        Assert.Equal((DeliveryState.Dropped, null), ((await OnlyAsync()).State, (await OnlyAsync()).NextAt));
        await _parts.SetActiveAsync(_id, true);
        Assert.Equal(DeliveryState.Dropped, (await OnlyAsync()).State);
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal((1, DeliveryState.Dropped), (_receiver.Received.Count, (await OnlyAsync()).State));

        // An admin's wish is another thing.
        Assert.True((await _parts.Redeliver.RunAsync(_id, (await OnlyAsync()).Id, None)).IsSuccess);
        await _parts.RunDueAsync();
        Assert.Equal((2, DeliveryState.Delivered), (_receiver.Received.Count, (await OnlyAsync()).State));
    }

    [Fact]
    public async Task What_was_pending_when_it_was_deleted_ends_quietly()
    {
        _receiver.Answer(Answers.Status(500));
        await OpenAsync();
        await _parts.Change.DeleteAsync(_id, expected: null, None);
        await _parts.RunNextAsync();
        Assert.Equal((0, 0, 1), (_parts.Orders.Count, _parts.Orders.PutAway.Count, _receiver.Received.Count));
    }

    [Fact]
    public async Task Sent_again_it_is_the_same_message_and_two_clicks_send_it_once()
    {
        await OpenAsync();
        var delivery = await OnlyAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => _parts.Redeliver.RunAsync(_id, delivery.Id, None)));
        Assert.All(answers, answer => Assert.Equal(DeliveryState.Pending, answer.Value!.State));
        await _parts.RunDueAsync();
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal(2, _receiver.Received.Count);
        Assert.Single(_receiver.Received.Select(one => (one.Id, one.Body)).Distinct());
        Assert.Equal((DeliveryState.Delivered, 2), ((await OnlyAsync()).State, (await OnlyAsync()).Attempts));
    }

    [Fact]
    public async Task A_change_on_the_way_counts_for_the_next_try()
    {
        await using var other = await WebhookReceiver.StartAsync();
        _receiver.Answer(Answers.Status(500));
        await OpenAsync();
        await _parts.Change.EditAsync(_id, new() { Url = other.Url }, expected: null, _parts.Time.GetUtcNow(), None);
        await _parts.RunNextAsync();
        Assert.Equal((1, 1), (_receiver.Received.Count, other.Received.Count));
        Assert.Equal(_receiver.Received[0].Id, other.Received[0].Id);
    }

    [Fact]
    public async Task A_test_goes_the_way_that_everything_goes()
    {
        var test = await TestAsync();
        Assert.Equal(("webhook.test", _id.Value), (_receiver.Received[0]["type"], _receiver.Received[0]["data.webhookId"]));
        Assert.Equal((test.Id, DeliveryState.Delivered), ((await OnlyAsync()).Id, (await OnlyAsync()).State));
    }

    [Fact]
    public async Task An_ill_receiver_is_given_rest_from_all_that_comes_next()
    {
        _receiver.Answer(Answers.Status(503), Answers.Status(204));
        await OpenAsync();
        await _parts.TellAsync(await _parts.Desk.ReplyAsync(_ticket, Given.Customer));
        await _parts.TellAsync(await _parts.Desk.ReplyAsync(_ticket));
        Assert.Single(_receiver.Received);
        Assert.Equal([0, 0, 1], (await _parts.LogAsync(_id)).Select(one => one.Attempts));
        while (_parts.Orders.Count > 0)
            await _parts.RunNextAsync();
        Assert.Equal(4, _receiver.Received.Count);
        Assert.All(await _parts.LogAsync(_id), one => Assert.Equal(DeliveryState.Delivered, one.State));
    }

    private async Task ReplyAsync() => await _parts.TellAsync(await _parts.Desk.ReplyAsync(_ticket, Given.Customer));

    private async Task OpenAsync() => await _parts.TellAsync(await _parts.Desk.OpenAsync(_ticket));

    private async Task<WebhookDelivery> TestAsync()
    {
        var sent = await _parts.Test.RunAsync(_id, Given.Act(_parts.Time.GetUtcNow(), Given.Admin), None);
        await _parts.RunDueAsync();
        return sent.Value!;
    }

    private async Task<WebhookDelivery> OnlyAsync() => Assert.Single(await _parts.LogAsync(_id));
}
