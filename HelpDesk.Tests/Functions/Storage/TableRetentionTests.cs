using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TableRetentionTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualTimeProvider _time = new(Given.Noon);

    [Fact]
    public async Task What_has_had_its_time_is_thrown_away_and_nothing_else()
    {
        var people = new PeopleParts(fixture.Storage);
        var person = (await people.AddAsync(PeopleParts.Named("lasting") with { Credentials = new("hash", "stamp") })).Value;
        var sessions = new TableSessions(fixture.Storage);
        await sessions.AddAsync(Session.Start(new("old"), person, TicketChannel.Web, Given.Noon.AddDays(-15)), None);
        await sessions.AddAsync(Session.Start(new("young"), person, TicketChannel.Web, Given.Noon.AddDays(-13)), None);
        using var turns = new AttemptTurns();
        var attempts = new TableAttempts(fixture.Storage, _time, turns);
        await attempts.TryAsync("short", new AttemptLimit(5, TimeSpan.FromMinutes(1)), None);
        await attempts.TryAsync("long", new AttemptLimit(1, TimeSpan.FromHours(1)), None);
        var creations = new TableCreations(fixture.Storage);
        await creations.TakeAsync(Key("old", Given.Noon.AddHours(-25)), "first", None);
        await creations.TakeAsync(Key("young", Given.Noon.AddHours(-23)), "first", None);
        var reasons = new TableFailureReasons(fixture.Storage);
        await reasons.KeepAsync("webhooks", "old", "Why.", Given.Noon.AddDays(-31), None);
        await reasons.KeepAsync("webhooks", "young", "Why.", Given.Noon.AddDays(-29), None);
        await new TableDeadLetters(fixture.Storage).AddAsync("webhooks", "lasting", "Why.", Given.Noon.AddYears(-1), None);

        _time.Advance(TimeSpan.FromMinutes(2));
        var retention = new TableRetention(fixture.Storage);
        Assert.Equal(4, await retention.SweepAsync(_time.GetUtcNow(), None));
        Assert.Equal(0, await retention.SweepAsync(_time.GetUtcNow(), None));

        Assert.Null(await sessions.FindAsync(person.Id, new SessionId("old"), None));
        Assert.NotNull(await sessions.FindAsync(person.Id, new SessionId("young"), None));
        Assert.NotNull(await attempts.TryAsync("long", new AttemptLimit(1, TimeSpan.FromHours(1)), None));
        Assert.Null(await reasons.FindAsync("webhooks", "old", None));
        Assert.NotNull(await reasons.FindAsync("webhooks", "young", None));
        Assert.Equal("first", (await creations.TakeAsync(Key("young", Given.Noon), "second", None)).Value!.Value);
        Assert.Equal("second", (await creations.TakeAsync(Key("old", Given.Noon), "second", None)).Value!.Value);
    }

    [Fact]
    public async Task What_was_sent_or_left_over_long_ago_is_forgotten()
    {
        var reader = new PersonId("reader");
        var digests = new TableDigests(fixture.Storage);
        await digests.AddAsync(Digest(1, Given.Noon.AddDays(-31)), None);
        await digests.AddAsync(Digest(2, Given.Noon.AddDays(-29)), None);
        await digests.NoteOrderedAsync(reader, Given.Noon.AddDays(-31), None);
        var old = new MailDelivery.Notice(reader, Digest(1, Given.Noon).About);
        var young = old with { About = old.About with { Seq = 2 } };
        await SendAsync(old, Given.Noon.AddDays(-31));
        await SendAsync(young, Given.Noon.AddDays(-29));

        await new TableRetention(fixture.Storage).SweepAsync(Given.Noon, None);

        Assert.Equal(2, Assert.Single(await digests.ListAsync(reader, Given.Noon, None)).About.Seq);
        Assert.False(await digests.IsOrderedAsync(reader, Given.Noon.AddDays(-31), None));
        var deliveries = new TableDeliveries(fixture.Storage, _time);
        Assert.IsType<Reservation.Mine>(await deliveries.ReserveAsync(old, None));
        Assert.IsType<Reservation.Sent>(await deliveries.ReserveAsync(young, None));
    }

    [Fact]
    public async Task Old_deliveries_to_webhooks_and_deleted_webhooks_are_forgotten()
    {
        var (webhooks, deliveries) = (new TableWebhooks(fixture.Storage), new TableWebhookDeliveries(fixture.Storage));
        var (old, fresh, live) = (
            Hook(1, Given.Noon.AddHours(-26)), Hook(2, Given.Noon.AddHours(-24)), Hook(3, Given.Noon.AddDays(-90)));
        await webhooks.TryAddAsync(old with { IsDeleted = true }, None);
        await webhooks.TryAddAsync(fresh with { IsDeleted = true }, None);
        await webhooks.TryAddAsync(live, None);
        DeliveryId[] events = [new(Given.Noon, new(1), 1), new(Given.Noon, new(1), 2)];
        await deliveries.TrySaveAsync(Sent(events[0], Given.Noon.AddDays(-31)), version: null, None);
        await deliveries.TrySaveAsync(Sent(events[1], Given.Noon.AddDays(-29)), version: null, None);

        await new TableRetention(fixture.Storage).SweepAsync(Given.Noon, None);

        Assert.Null(await webhooks.FindAsync(old.Webhook.Id, None));
        Assert.NotNull(await webhooks.FindAsync(fresh.Webhook.Id, None));
        Assert.NotNull(await webhooks.FindAsync(live.Webhook.Id, None));
        Assert.Null(await deliveries.FindAsync(live.Webhook.Id, events[0], None));
        Assert.NotNull(await deliveries.FindAsync(live.Webhook.Id, events[1], None));

        WebhookDelivery Sent(DeliveryId id, DateTimeOffset since) =>
            new(live.Webhook.Id, id, WebhookEvent.TicketOpened, since) { State = DeliveryState.Delivered };
    }

    private static KeptWebhook Hook(int number, DateTimeOffset made) => new(
        new(new($"{number:D20}"), "https://example.com/", WebhookEvents.All, made, Given.Admin.Person, made),
        new(new byte[WebhookSecret.Size]));

    private static DigestItem Digest(int seq, DateTimeOffset due) =>
        new(new("reader"), new(Given.Noon, new(1), seq), NotificationEvent.Replied, due);

    private async Task SendAsync(MailDelivery delivery, DateTimeOffset at)
    {
        var deliveries = new TableDeliveries(fixture.Storage, new ManualTimeProvider(at));
        var mine = Assert.IsType<Reservation.Mine>(await deliveries.ReserveAsync(delivery, None));
        await deliveries.MarkSentAsync(delivery, mine.Version, None);
    }

    private static RetryKey Key(string key, DateTimeOffset at) => new(new PersonId("caller"), key, "body") { At = at };
}
