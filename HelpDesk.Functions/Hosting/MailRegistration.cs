using HelpDesk.Domain.Mail;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Hosting;

/// <summary>By SMTP where there is a server for it, otherwise into a folder.</summary>
internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var options = MailSettings.Read(configuration);
        services.AddSingleton(options);
        services.AddSingleton(AddressSetting.Read(configuration));
        services.AddSingleton<MailWriter>();
        services.AddHostedService<MailNotice>();
        return options.Smtp is { } server
            ? services.AddSingleton(server).AddSingleton<IMailer, SmtpMailer>()
            : services.AddSingleton<IMailer, FolderMailer>();
    }
}
