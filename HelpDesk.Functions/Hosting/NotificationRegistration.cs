using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Functions.Hosting;

/// <summary>Who is told of what, and how it reaches them.</summary>
internal static class NotificationRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton<IRecipients, TableRecipients>()
        .AddSingleton<IMailOrders, MailOrders>();
}
