using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Rebuild;
using HelpDesk.Domain.Reports.Summaries;
using HelpDesk.Domain.Reports.Verification;
using HelpDesk.Functions.Messaging;

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
        .AddSingleton<VerifyReports>()
        .AddSingleton<RebuildReports>()
        .AddSingleton<IReportRebuildSteps, ReportRebuildSteps>()
        .AddSubscriptions();
}
