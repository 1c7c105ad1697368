using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Sessions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Service;
using HelpDesk.Functions.Storage;
using HelpDesk.Functions.Tickets;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace HelpDesk.Functions.Hosting;

/// <summary>Joins each port with its adapter.</summary>
internal static class StorageRegistration
{
    /// <summary>The connection that the Functions host itself uses; the desk keeps its data in the same account.</summary>
    private const string Connection = "AzureWebJobsStorage";

    private static readonly TimeSpan OneTryTimeout = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => Clients(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => provider.GetRequiredService<StorageClients>().Queues);
        services.AddSingleton<TicketNumbers>();
        services.AddSingleton<TicketTurns>();
        services.AddSingleton<IProjectionTurns, ProjectionTurns>();
        services.AddSingleton<TicketCommit>();
        services.AddSingleton<InlineViews>();
        services.AddSingleton<TicketAnnouncements>();
        services.AddSingleton<ITicketStore, TableTicketStore>();
        services.AddSingleton<ITicketHistory, TableTicketHistory>();
        services.AddSingleton<ITicketViews, TableTicketViews>();
        services.AddSingleton<IConversations, TableConversations>();
        services.AddSingleton<IFirstTries, TableFirstTries>();
        services.AddSingleton<IJobs, TableJobs>();
        services.AddSingleton<IRebuildSteps, RebuildSteps>();
        services.AddSingleton<IActivityLog, TableActivityLog>();
        services.AddSingleton<IDailyMetrics, TableDailyMetrics>();
        services.AddSingleton<IRequesterDays, TableRequesterDays>();
        services.AddSingleton<IInbox, TableInbox>();
        services.AddSingleton<ISecretKeys, TableSecretKeys>();
        services.AddSingleton<AttemptTurns>();
        services.AddSingleton<IAttempts, TableAttempts>();
        services.AddSingleton<IStorageProbe, StorageProbe>();
        services.AddSingleton<IRetention, TableRetention>();
        services.AddSingleton<Emulator>();
        services.AddSingleton<IEmulator>(provider => provider.GetRequiredService<Emulator>());
        services.AddPeople();
        services.AddHostedService<EnsureStorage>();
        return services;
    }

    private static void AddPeople(this IServiceCollection services) => services
        .AddSingleton<PersonAnnouncements>()
        .AddSingleton<PersonClaims>()
        .AddSingleton<PersonWrites>()
        .AddSingleton<InlinePersonLists>()
        .AddSingleton<IPersonStore, TablePersonStore>()
        .AddSingleton<ICreations, TableCreations>()
        .AddSingleton<IPersonLists, TablePersonLists>()
        .AddSingleton<IPeople, TablePeople>()
        .AddSingleton<ISessions, TableSessions>()
        .AddSingleton<IXmlRepository, TableKeyRing>();

    private static StorageClients Clients(IConfiguration configuration)
    {
        // As host.json says too. In base64, text that is none would never reach a function, not even that of the poison queue.
        var queueOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        queueOptions.Retry.NetworkTimeout = OneTryTimeout;
        var tableOptions = new TableClientOptions();
        tableOptions.Retry.NetworkTimeout = OneTryTimeout;
        if (configuration[Connection] is { Length: > 0 } connection)
            return new(new(connection, tableOptions), new(connection, Once()), new(connection, queueOptions));

        var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions
        {
            ManagedIdentityClientId = configuration[$"{Connection}:clientId"],
        });
        var tables = Service(configuration, "tableServiceUri");
        return new(
            new(tables, identity, tableOptions),
            new(tables, identity, Once()),
            new(Service(configuration, "queueServiceUri"), identity, queueOptions));
    }

    private static Uri Service(IConfiguration configuration, string name) => configuration[$"{Connection}:{name}"] is { } uri
        ? new Uri(uri)
        : throw new InvalidOperationException(
            $"Set {Connection} to a connection string, or {Connection}__{name} to the service's address.");

    private static TableClientOptions Once()
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = OneTryTimeout;
        return options;
    }
}
