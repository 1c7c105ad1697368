using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Reports.Mails;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Functions.Hosting;

/// <summary>Reports that come by themselves.</summary>
internal static class SubscriptionRegistration
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
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
