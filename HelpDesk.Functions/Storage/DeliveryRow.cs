using System.Globalization;
using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>deliveries</c>, partition <c>{recipient}|email</c>, row <c>{ticket}|{seq}</c> for a mail of its own and
/// <c>digest|{due}</c> for the one mail of a day, <c>report|{subscription}_{frequency}_{first day}</c> for a report: whether it
/// has been sent, or until when it is somebody's to send.
/// </summary>
internal static class DeliveryRow
{
    /// <summary>Far longer than an order can be on its way.</summary>
    public static readonly TimeSpan Kept = MailOrder.GoodFor;

    private const int Layout = 1;

    public static string PartitionKey(PersonId recipient) => $"{Keys.Escape(recipient.Value)}{Keys.Separator}email";

    public static string RowKey(MailDelivery delivery) => delivery switch
    {
        MailDelivery.Notice notice => EventKey(notice.About),
        MailDelivery.Digest digest => $"digest{Keys.Separator}{Moment(digest.Due)}",
        MailDelivery.Report report => $"report{Keys.Separator}{report.What}",
        _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
    };

    public static string EventKey(NotificationId about) =>
        $"{Keys.Number(about.Ticket.Value)}{Keys.Separator}{Keys.Number(about.Seq)}";

    public static string Moment(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    public static string ReservedBefore(DateTimeOffset moment) => TableClient.CreateQueryFilter($"ReservedUntil lt {moment}");

    /// <param name="run">Names who reserves, so that they know their own row again if the answer is lost.</param>
    public static TableEntity Reserved(MailDelivery delivery, Guid run, DateTimeOffset until) =>
        new(PartitionKey(delivery.To), RowKey(delivery))
        {
            ["Layout"] = Layout,
            ["IsSent"] = false,
            ["ReservedUntil"] = until,
            ["Run"] = run,
        };

    public static TableEntity Sent(MailDelivery delivery, DateTimeOffset at) => new(PartitionKey(delivery.To), RowKey(delivery))
    {
        ["Layout"] = Layout,
        ["IsSent"] = true,
        ["ReservedUntil"] = at,
    };

    public static bool IsSent(TableEntity row) => row.GetBoolean("IsSent")!.Value;

    public static bool IsOf(TableEntity row, Guid run) => row.GetGuid("Run") == run;

    public static DateTimeOffset ToReservedUntil(TableEntity row) => row.GetDateTimeOffset("ReservedUntil")!.Value;
}
