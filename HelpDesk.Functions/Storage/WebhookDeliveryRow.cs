using Azure.Data.Tables;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>deliveries</c>, partition <c>webhook|{webhook}</c>, row <c>{MaxTicks-at:D19}|{ticket:D10}|{seq:D10}</c> of the event,
/// or <c>{MaxTicks-end:D19}|{subscription}_{frequency}_{first day}</c> of a report: one query is a page of the log.
/// </summary>
internal static class WebhookDeliveryRow
{
    private const int Layout = 1;

    /// <summary>As long as somebody may want to know whether something was sent.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static string PartitionKey(WebhookId webhook) => $"webhook{Keys.Separator}{Keys.Escape(webhook.Value)}";

    public static string RowKey(DeliveryId id) => id.Report is { } report
        ? $"{Keys.NewestFirst(id.At)}{Keys.Separator}{report}"
        : string.Join(Keys.Separator, Keys.NewestFirst(id.At), Keys.Number(id.Ticket.Value), Keys.Number(id.Seq));

    public static TableEntity From(WebhookDelivery delivery) => new(PartitionKey(delivery.Webhook), RowKey(delivery.Id))
    {
        ["Layout"] = Layout,
        ["Webhook"] = delivery.Webhook.Value,
        ["Event"] = delivery.Event.Word(),
        ["EventAt"] = delivery.Id.At,
        ["Ticket"] = delivery.Id.Ticket.Value,
        ["Seq"] = delivery.Id.Seq,
        ["Report"] = delivery.Id.Report?.ToString(),
        ["Since"] = delivery.Since,
        ["State"] = Words.Of(delivery.State),
        ["Attempts"] = delivery.Attempts,
        ["AttemptsBefore"] = delivery.AttemptsBefore,
        ["FirstAt"] = delivery.FirstAt,
        ["LastAt"] = delivery.LastAt,
        ["NextAt"] = delivery.NextAt,
        ["LastStatus"] = delivery.LastStatus,
        ["LastError"] = delivery.LastError is { } error ? Words.Of(error) : null,
        ["ReservedUntil"] = delivery.ReservedUntil,
    };

    public static WebhookDelivery ToDelivery(TableEntity row) => new(
        new WebhookId(row.GetString("Webhook")),
        ToId(row, row.GetDateTimeOffset("EventAt")!.Value),
        WebhookEvents.Parse(row.GetString("Event")),
        row.GetDateTimeOffset("Since")!.Value)
    {
        State = Words.Parse<DeliveryState>(row.GetString("State")),
        Attempts = row.GetInt32("Attempts")!.Value,
        AttemptsBefore = row.GetInt32("AttemptsBefore")!.Value,
        FirstAt = row.GetDateTimeOffset("FirstAt"),
        LastAt = row.GetDateTimeOffset("LastAt"),
        NextAt = row.GetDateTimeOffset("NextAt"),
        LastStatus = row.GetInt32("LastStatus"),
        LastError = row.GetString("LastError") is { } error ? Words.Parse<DeliveryError>(error) : null,
        ReservedUntil = row.GetDateTimeOffset("ReservedUntil"),
    };

    private static DeliveryId ToId(TableEntity row, DateTimeOffset at) => row.GetString("Report") is { } report
        ? DeliveryId.Of(SubscriptionEdition.Find(report)!, at)
        : new DeliveryId(at, new TicketId(row.GetInt32("Ticket")!.Value), row.GetInt32("Seq")!.Value);

    public static string OrderedBefore(DateTimeOffset moment) => TableClient.CreateQueryFilter(
        $"PartitionKey ge {"webhook|"} and PartitionKey lt {"webhook}"} and Since lt {moment}");

    /// <param name="after">The row key of the last one before; null: from the newest.</param>
    public static string Page(WebhookId webhook, string? after) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionKey(webhook)} and RowKey gt {after ?? ""}");
}
