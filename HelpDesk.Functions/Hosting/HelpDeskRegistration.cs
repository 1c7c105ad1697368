using HelpDesk.Domain.Common;
using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace HelpDesk.Functions.Hosting;

/// <summary>Everything the desk is made of.</summary>
internal static class HelpDeskRegistration
{
    public static IServiceCollection AddHelpDesk(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeProvider.System)
        .AddLogging(LogFilters.Set)
        // Read now: a wrong setting must stop the start, not the first ticket.
        .AddSingleton(DeskOptions.Read(configuration))
        .AddSingleton(provider => Calendar(provider.GetRequiredService<DeskOptions>()))
        .AddStorage()
        .AddAccounts()
        .AddEntra(configuration)
        .AddHttpEdge()
        .AddUseCases()
        .AddApiKeys()
        .AddDeadLetters(configuration)
        .AddWebhooks()
        .AddMail(configuration)
        .AddNotifications()
        .AddDemo(configuration);

    private static DeskCalendar Calendar(DeskOptions options) => new(options.TimeZone, options.Hours);

    private static IServiceCollection AddHttpEdge(this IServiceCollection services) => services
        .AddSingleton<RouteManifest>()
        .AddSingleton<ApiDescription>()
        .AddSingleton<PageCursors>()
        .AddSingleton(provider => provider.GetRequiredService<DeskOptions>().Origins)
        .AddSingleton<Cors>()
        .AddSingleton(provider => new ClientAddresses(provider.GetRequiredService<DeskOptions>().Proxies))
        .AddSingleton(provider => provider.GetRequiredService<DeskOptions>().Limits)
        .AddSingleton<RateLimits>()
        .AddSingleton<Admission>()
        .PostConfigure<ForwardedHeadersOptions>(options => options.ForwardedHeaders &= ~ForwardedHeaders.XForwardedFor);

    private static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<OpenTicket>()
        .AddSingleton<ReadTicket>()
        .AddSingleton<ChangeTicket>()
        .AddSingleton<RemoveTicket>()
        .AddSingleton<ReadHistory>()
        .AddSingleton<ListTickets>()
        .AddSingleton<CountTickets>()
        .AddSingleton<RebuildViews>()
        .AddSingleton<ReadJob>()
        .AddSingleton<PostMessage>()
        .AddSingleton<ReadMessages>()
        .AddSingleton<ReadMessage>()
        .AddSingleton<ReadInbox>()
        .AddSingleton<MarkInbox>()
        .AddSingleton<ProjectTicketChange>()
        .AddSingleton<ProjectPersonChange>()
        .AddReports()
        .AddSingleton<ListPeople>()
        .AddSingleton<ReadPerson>()
        .AddSingleton<AddPerson>()
        .AddSingleton<ChangePerson>();
}
