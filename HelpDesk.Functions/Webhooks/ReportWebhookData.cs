using System.Globalization;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Reports;

namespace HelpDesk.Functions.Webhooks;

/// <summary>A period's figures, beside those of the period before.</summary>
/// <param name="DailyUrl">Where they are day by day, for whoever may read reports.</param>
internal sealed record ReportWebhookData(
    string SubscriptionId, Frequency Frequency, DateOnly From, DateOnly To, SummaryResponse Summary, Uri DailyUrl)
{
    public static ReportWebhookData Of(ReportNews news, DeskAddress address)
    {
        var (id, edition) = (news.What.Subscription, news.What.Edition);
        var path = string.Create(
            CultureInfo.InvariantCulture, $"api/reports/daily?from={edition.First:yyyy-MM-dd}&to={edition.Last:yyyy-MM-dd}");
        return new(
            id.Value, edition.Frequency, edition.First, edition.Last, SummaryResponse.Of(news.Report), address.Of(path));
    }
}
