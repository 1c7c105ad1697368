using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Functions.Webhooks;

namespace HelpDesk.Functions.Hosting;

/// <summary>Other programs that are told of what happens.</summary>
internal static class WebhookRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton(provider => new WebhookReach(provider.GetRequiredService<IEmulator>().KeepsTheData))
        .AddSingleton<IWebhooks, TableWebhooks>()
        .AddSingleton<IWebhookSecrets, WebhookSecrets>()
        .AddSingleton<ActiveWebhooks>()
        .AddSingleton<CreateWebhook>()
        .AddSingleton<ListWebhooks>()
        .AddSingleton<ReadWebhook>()
        .AddSingleton<ChangeWebhook>()
        .AddDeliveries();

    private static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<IChangeListener, QueueWebhooks>()
        .AddSingleton<IWebhookOrders, WebhookOrders>()
        .AddSingleton<IWebhookDeliveries, TableWebhookDeliveries>()
        .AddSingleton<IHostAddresses, HostAddresses>()
        .AddSingleton<WebhookConnections>()
        .AddSingleton<IWebhookSender, WebhookSender>()
        .AddSingleton<IWebhookTurns, WebhookTurns>()
        .AddSingleton<ISwitchOffs, SwitchOffs>()
        .AddSingleton<NoteAnswer>()
        .AddSingleton<DeliverWebhook>()
        .AddSingleton<DeliverWebhooks>()
        .AddSingleton<TestWebhook>()
        .AddSingleton<RedeliverWebhook>()
        .AddSingleton<ListDeliveries>();
}
