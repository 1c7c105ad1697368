using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Notifications.Mails;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Functions.Hosting;

/// <summary>Who is told of what, and how it reaches them.</summary>
internal static class NotificationRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton<IRecipients, TableRecipients>()
        .AddSingleton<IChangeListener, NotifyPeople>()
        .AddMailDelivery();

    private static IServiceCollection AddMailDelivery(this IServiceCollection services) => services
        .AddSingleton<IMailOrders, MailOrders>()
        .AddSingleton<IDigestOrders, DigestOrders>()
        .AddSingleton<IDeliveries, TableDeliveries>()
        .AddSingleton<IDigests, TableDigests>()
        .AddSingleton<IUndeliverable, Undeliverable>()
        .AddSingleton<ReplyAddresses>()
        .AddSingleton<INotificationMails, NotificationMails>()
        .AddSingleton<FindTicketNews>()
        .AddSingleton<SendOnce>()
        .AddSingleton<PutDownForDigest>()
        .AddSingleton<PutBackMail>()
        .AddSingleton<DeliverMail>()
        .AddSingleton<DeliverDigest>();
}
