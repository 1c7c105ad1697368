using Azure.Data.Tables;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What the tables hold after a working day. A change needs a new layout, and a reader that knows the old one.</summary>
public sealed class StoredLayoutTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string[] Service = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task Every_row_of_every_table_has_its_layout_and_the_columns_that_it_always_had()
    {
        await WorkAsync();
        var columns = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var name in TableNames.All)
        {
            await foreach (var row in fixture.Storage.Table(name).QueryAsync<TableEntity>())
            {
                Assert.Equal(name is TableNames.Activity or TableNames.DailyMetrics ? 2 : 1, row.GetInt32("Layout"));
                var kind = Kind(name, row);
                columns.TryAdd(kind, new SortedSet<string>(StringComparer.Ordinal));
                columns[kind].UnionWith(row.Keys.Except(Service).Select(column => $"{column}:{row[column].GetType().Name}"));
            }
        }

        var stored = columns.Select(rows => $"{rows.Key}\n    {string.Join("\n    ", rows.Value)}\n");
        var (known, now) = (await File.ReadAllLinesAsync(Expected), string.Concat(stored).TrimEnd('\n').Split('\n'));
        Assert.True(known.SequenceEqual(now), $"The tables hold this now:\n{string.Join('\n', now)}");
    }

    private static string Expected => Path.Combine(Repository.Root, "HelpDesk.Tests", "Functions", "Storage", "StoredLayout.txt");

    private async Task WorkAsync()
    {
        var retry = new RetryKey(Given.Customer.Id, "key", "body");
        var opened = await _parts.Open.RunAsync(
            new("Title", "Text", null, "Printer", ["c++"]), TicketChannel.Web, Given.Act(), retry, None);
        var id = opened.Value!.Value.Id;
        await _parts.Post.RunAsync(id, new("Text"), TicketChannel.Web, Given.Act(), retry, None);
        await _parts.Post.RunAsync(
            id, new("Text for @gus", MessageKind.Note), TicketChannel.Web, Given.Act(by: Given.Agent), null, None);
        await _parts.FollowAsync(id.Value, Given.Follower);
        await _parts.AssignAsync(id.Value, Given.Agent);
        await _parts.DoAsync(id.Value, ticket => ticket.Edit(new() { Title = "New" }));
        await _parts.DoAsync(id.Value, ticket => ticket.Unfollow(Given.Follower));
        await _parts.ProjectAsync(await _parts.SetAsync(id.Value, TicketStatus.Open));
        await _parts.ProjectAsync(await _parts.SetAsync(id.Value, TicketStatus.Closed));
        var late = Given.Act(Given.Noon.AddDays(30));
        await _parts.Post.RunAsync(id, new("Late"), TicketChannel.Web, late, retry with { Key = "late" }, None);
        await _parts.OpenAsync(1_000);
        await _parts.RemoveAsync(1_000);
        await _parts.RestoreAsync(1_000);
        await _parts.RemoveAsync(1_000);
        await _parts.Aggregate.RunAsync(Given.Noon.AddDays(1), None);
        await _parts.Metrics.MarkDirtyAsync(new DateOnly(2026, 3, 10), None);
        await new RebuildViews(_parts.Tickets, _parts.Views, _parts.Jobs, new StepsInMemory())
            .StartAsync(Given.Act(by: Given.Admin), None);
        await new TableSecretKeys(fixture.Storage).CursorKeyAsync(None);
        var keys = new TableApiKeys(fixture.Storage, TimeProvider.System, NullLogger<TableApiKeys>.Instance);
        await keys.TryAddAsync(new(Given.ApiKey() with { ExpiresAt = Given.Noon }, new ApiKeyHash([])), None);
        await keys.NoteUseAsync(Given.ApiKey().Id, Given.Noon, None);
        using var turns = new AttemptTurns();
        var attempts = new TableAttempts(fixture.Storage, TimeProvider.System, turns);
        await attempts.TryAsync("name", new(5, TimeSpan.FromHours(1)), None);
        await new TableCreations(fixture.Storage).TakeAsync(retry with { At = Given.Noon }, "made", None);
        await DeliverAsync(id);
        await new TableDeadLetters(fixture.Storage).AddAsync("queue", "message", "reason", Given.Noon, None);
        await new TableFailureReasons(fixture.Storage).KeepAsync("queue", "message", "reason", Given.Noon, None);
        await AddWebhookAsync();
        await AddPeopleAsync();
        await FillInboxAsync();
    }

    private async Task DeliverAsync(TicketId ticket)
    {
        var about = new NotificationId(Given.Noon, ticket, 1);
        var deliveries = new TableDeliveries(fixture.Storage, TimeProvider.System);
        var mail = new MailDelivery.Notice(Given.Customer.Id, about);
        await deliveries.ReserveAsync(mail with { To = Given.Agent.Id }, None);
        var mine = Assert.IsType<Reservation.Mine>(await deliveries.ReserveAsync(mail, None));
        await deliveries.MarkSentAsync(mail, mine.Version, None);
        var digests = new TableDigests(fixture.Storage);
        await digests.AddAsync(new(Given.Customer.Id, about, NotificationEvent.Closed, Given.Noon), None);
        await digests.NoteOrderedAsync(Given.Customer.Id, Given.Noon, None);
    }

    private async Task AddWebhookAsync()
    {
        var webhook = new Webhook(new("00000000000000000001"), "https://example.com/", WebhookEvents.All, Given.Noon,
            Given.Admin.Person, Given.Noon)
        {
            Off = new(Given.Noon, SwitchOffReason.Gone),
            Health = new(Given.Noon, 1, Given.Noon),
        };
        await new TableWebhooks(fixture.Storage).TryAddAsync(new(webhook, new(new byte[WebhookSecret.Size])), None);
        var delivery = new WebhookDelivery(webhook.Id, new(Given.Noon, new(1), 1), WebhookEvent.TicketOpened, Given.Noon)
        {
            FirstAt = Given.Noon,
            LastAt = Given.Noon,
            NextAt = Given.Noon,
            LastStatus = 500,
            LastError = DeliveryError.TimedOut,
            ReservedUntil = Given.Noon,
        };
        await new TableWebhookDeliveries(fixture.Storage).TrySaveAsync(delivery, version: null, None);
        await SubscribeAsync(delivery);
    }

    private async Task SubscribeAsync(WebhookDelivery delivery)
    {
        var edition = new Edition(Frequency.Weekly, new(2026, 3, 2));
        var subscription = new Subscription(
            new(new('0', 32)), Given.Admin.Person, edition.Frequency, delivery.Webhook, Given.Noon, Given.Noon)
        {
            Ordered = edition,
        };
        await new TableSubscriptions(fixture.Storage).TryAddAsync(subscription, None);
        var id = DeliveryId.Of(new SubscriptionEdition(subscription.Id, edition), Given.Noon);
        await new TableWebhookDeliveries(fixture.Storage).TrySaveAsync(delivery with { Id = id }, version: null, None);
    }

    private async Task AddPeopleAsync()
    {
        var people = new PeopleParts(fixture.Storage);
        await people.AddAsync(PeopleParts.Named("somebody") with
        {
            Email = PeopleParts.Address("ada@example.com"),
            NewEmail = PeopleParts.Address("new@example.com"),
            Directory = new("tenant", "object", Given.Noon),
            Credentials = new("hash", "stamp"),
            Notifications = new() { DigestAt = new(8, 0) },
        });
    }

    private async Task FillInboxAsync()
    {
        var inbox = new InboxParts(fixture.Storage);
        await inbox.ReadAsync(Given.Noon, [.. await inbox.AddAsync(1)]);
        await inbox.ReadAllAsync(Given.Noon);
    }

    /// <summary>What tells rows of one table apart.</summary>
    private static string Kind(string table, TableEntity row) => table switch
    {
        TableNames.Tickets when row.RowKey[0] == 'e' => $"{table} e {row["Kind"]}",
        TableNames.Tickets when row.RowKey[0] == 'i' => $"{table} i {(row.ContainsKey("Ticket") ? "first try" : "message")}",
        TableNames.Tickets => $"{table} {row.RowKey[0]}",
        TableNames.People when row.PartitionKey[0] == 'p' => $"{table} {row.RowKey[0]}",
        TableNames.People => $"{table} {(row.RowKey == PersonClaimRow.RowKey ? PersonClaimRow.RowKey : "l")}",
        TableNames.Idempotency => $"{table} {(row.ContainsKey("Made") ? "creation" : "first try")}",
        TableNames.Notifications => $"{table} {(row.RowKey == InboxStateRow.RowKey ? "state" : "item")}",
        TableNames.Deliveries when row.PartitionKey.EndsWith("|email", StringComparison.Ordinal) => $"{table} email",
        TableNames.Deliveries when row.ContainsKey("Webhook") => $"{table} webhook",
        TableNames.Deliveries => $"{table} {(row.ContainsKey("Ticket") ? "digest" : "digest ordered")}",
        TableNames.DailyMetrics or TableNames.DeadLetters => $"{table} {row.PartitionKey}",
        _ => table,
    };
}
