using System.Text.Json;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Messaging;

/// <summary>What queue <c>notifications</c> also carries: which report is to be mailed, as <see cref="MailOrderMessage"/> is.
/// </summary>
/// <param name="Report">Like <c>{subscription}_weekly_20261123</c>.</param>
/// <param name="Since">Null: it counts from when it is read, as an order that an admin has put back does.</param>
internal sealed record ReportOrderMessage(string Name, int Version, string Report, int Tries, DateTimeOffset? Since)
{
    public const string ThisName = "mail-report";

    private const int ThisVersion = 1;

    public static string Write(ReportOrder order) => Write(order, order.Since);

    /// <inheritdoc cref="MailOrderMessage.WriteAnew"/>
    public static string WriteAnew(ReportOrder order) => Write(order with { Tries = 0 }, since: null);

    public static ReportOrder Read(string text, DateTimeOffset now)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.ReportOrderMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        var what = SubscriptionEdition.Find(message.Report)
            ?? throw new NotSupportedException("A queue message names no report.");
        return new ReportOrder(what, message.Tries, message.Since ?? now);
    }

    private static string Write(ReportOrder order, DateTimeOffset? since) => JsonSerializer.Serialize(
        new ReportOrderMessage(ThisName, ThisVersion, order.What.ToString(), order.Tries, since),
        MessageJson.Default.ReportOrderMessage);
}
