using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Reports.Summaries;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Reports.Mails;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Functions.Hosting;

/// <summary>What counts, keeps and shows figures.</summary>
internal static class ReportRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<RecordRequesters>()
        .AddSingleton(provider => new CountDay(
            provider.GetRequiredService<IActivityLog>(), provider.GetRequiredService<IRequesterDays>()))
        .AddSingleton<UpdateDays>()
        .AddSingleton<AggregateDailyMetrics>()
        .AddSingleton<ReadDailyFigures>()
        .AddSingleton<SummarizePeriod>()
        .AddSubscriptions();

    private static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
        .AddSingleton<ISubscriptions, TableSubscriptions>()
        .AddSingleton<CreateSubscription>()
        .AddSingleton<ListSubscriptions>()
        .AddSingleton<ReadSubscription>()
        .AddSingleton<ChangeSubscription>()
        .AddSingleton<EditionReports>()
        .AddSingleton<IReportOrders, ReportOrders>()
        .AddSingleton<OrderReports>()
        .AddSingleton<FindReport>()
        .AddSingleton<IReportMails, ReportMails>()
        .AddSingleton<DeliverReport>();
}
