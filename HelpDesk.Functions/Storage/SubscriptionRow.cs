using Azure.Data.Tables;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>subscriptions</c>: a row a subscription, in one partition, so that one query lists them and one read finds
/// one.</summary>
internal static class SubscriptionRow
{
    public const string PartitionKey = "subscription";

    private const int Layout = 1;

    /// <summary>An hour longer than an Idempotency-Key is known.</summary>
    private static readonly TimeSpan MayBeMadeAgain = TimeSpan.FromHours(25);

    public static string RowKey(SubscriptionId id) => Keys.Escape(id.Value);

    public static TableEntity From(Subscription subscription)
    {
        var row = new TableEntity(PartitionKey, RowKey(subscription.Id))
        {
            ["Layout"] = Layout,
            ["Frequency"] = Words.Of(subscription.Frequency),
            ["Webhook"] = subscription.Webhook?.Value,
            ["CreatedAt"] = subscription.CreatedAt,
            ["Since"] = subscription.Since,
            ["IsActive"] = subscription.IsActive,
            ["Ordered"] = subscription.Ordered?.ToString(),
            ["IsDeleted"] = subscription.IsDeleted,
        };
        PersonColumns.Write(row, "Owner", subscription.Owner);
        return row;
    }

    public static Subscription ToSubscription(TableEntity row) => new(
        new SubscriptionId(Keys.Unescape(row.RowKey)),
        PersonColumns.Read(row, "Owner")!,
        Words.Parse<Frequency>(row.GetString("Frequency")),
        row.GetString("Webhook") is { } webhook ? new WebhookId(webhook) : null,
        row.GetDateTimeOffset("CreatedAt")!.Value,
        row.GetDateTimeOffset("Since")!.Value)
    {
        IsActive = row.GetBoolean("IsActive")!.Value,
        Ordered = row.GetString("Ordered") is { } ordered ? Edition.Find(ordered) : null,
        IsDeleted = row.GetBoolean("IsDeleted")!.Value,
    };

    public static string Live() =>
        TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey} and IsDeleted eq {false}");

    /// <summary>The deleted subscriptions of which nothing need be left.</summary>
    public static string NotNeeded(DateTimeOffset now) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionKey} and IsDeleted eq {true} and CreatedAt le {now - MayBeMadeAgain}");
}
