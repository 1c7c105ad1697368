using Azure.Data.Tables;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>webhooks</c>: a row a webhook, in one partition, so that one query lists them and one read finds one.
/// </summary>
internal static class WebhookRow
{
    public const string PartitionKey = "webhook";

    private const int Layout = 1;

    /// <summary>An hour longer than an Idempotency-Key is known.</summary>
    private static readonly TimeSpan MayBeMadeAgain = TimeSpan.FromHours(25);

    public static string RowKey(WebhookId id) => Keys.Escape(id.Value);

    public static TableEntity From(KeptWebhook kept)
    {
        var webhook = kept.Webhook;
        var row = new TableEntity(PartitionKey, RowKey(webhook.Id))
        {
            ["Layout"] = Layout,
            ["Url"] = webhook.Url,
            // No word has a blank.
            ["Events"] = string.Join(' ', webhook.Events.Select(what => what.Word())),
            ["Secret"] = kept.Secret.ToBytes(),
            ["CreatedAt"] = webhook.CreatedAt,
            ["ActiveSince"] = webhook.ActiveSince,
            ["OffAt"] = webhook.Off?.At,
            ["OffReason"] = webhook.Off is { } off ? Words.Of(off.Reason) : null,
            ["FailingSince"] = webhook.Health.FailingSince,
            ["Failures"] = webhook.Health.Failures,
            ["RestUntil"] = webhook.Health.RestUntil,
            ["IsDeleted"] = kept.IsDeleted,
        };
        PersonColumns.Write(row, "CreatedBy", webhook.CreatedBy);
        return row;
    }

    public static KeptWebhook ToKept(TableEntity row) =>
        new(ToWebhook(row), new SealedSecret(row.GetBinary("Secret")), row.GetBoolean("IsDeleted")!.Value);

    public static Webhook ToWebhook(TableEntity row) => new(
        new WebhookId(Keys.Unescape(row.RowKey)),
        row.GetString("Url"),
        [.. row.GetString("Events").Split(' ').Select(WebhookEvents.Parse)],
        row.GetDateTimeOffset("CreatedAt")!.Value,
        PersonColumns.Read(row, "CreatedBy")!,
        row.GetDateTimeOffset("ActiveSince")!.Value)
    {
        Off = row.GetDateTimeOffset("OffAt") is { } at
            ? new(at, Words.Parse<SwitchOffReason>(row.GetString("OffReason")))
            : null,
        Health = new(
            row.GetDateTimeOffset("FailingSince"), row.GetInt32("Failures")!.Value, row.GetDateTimeOffset("RestUntil")),
    };

    public static string Live() =>
        TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey} and IsDeleted eq {false}");

    /// <summary>The deleted webhooks of which nothing need be left.</summary>
    public static string NotNeeded(DateTimeOffset now) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionKey} and IsDeleted eq {true} and CreatedAt le {now - MayBeMadeAgain}");
}
