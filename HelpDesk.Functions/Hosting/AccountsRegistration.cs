using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Accounts.FirstAdmins;
using HelpDesk.Functions.Accounts.Mails;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Accounts.Sessions;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Functions.Hosting;

/// <summary>The desk's own accounts: Identity's core over our store, and the framework's bearer tokens.</summary>
internal static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddProtection()
        .AddIdentity()
        .AddSessions()
        .AddSingleton(typeof(CallerCache<>))
        .AddSingleton<ICallers, Callers>()
        .AddSingleton(provider => DemoPassword.Credentials(provider.GetRequiredService<IPasswordHasher<Account>>()))
        .AddHostedService<AddDemoPeople>()
        .AddSingleton<AccountLinks>()
        .AddScoped<IAccountMails, AccountMails>()
        .AddSingleton(provider => new FirstAdminAddress(provider.GetRequiredService<DeskOptions>().FirstAdmin))
        .AddScoped<FirstAdminInvitation>()
        .AddHostedService<InviteFirstAdmin>()
        .AddScoped<Register>()
        .AddScoped<ConfirmAddress>()
        .AddScoped<ResetPassword>()
        .AddScoped<ChangePassword>()
        .AddScoped<OwnPassword>();

    /// <summary>The keys are in storage: every instance takes every token, and a restart signs nobody out.</summary>
    private static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("HelpDesk");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IXmlRepository>((options, repository) => options.XmlRepository = repository);
        return services;
    }

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordWork.Iterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<IConfigureOptions<IdentityOptions>, MailTokenProviders>();
        services.AddIdentityCore<Account>();
        // A name is claimed when it is written; a look before would prove nothing. Passwords have rules of ours.
        services.RemoveAll<IUserValidator<Account>>();
        services.Replace(ServiceDescriptor.Scoped<IPasswordValidator<Account>, DeskPasswordValidator>());
        return services.AddScoped<IUserStore<Account>, AccountStore>().AddScoped<MailTokens>();
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        // Its own reader of the header takes "Bearer" in this spelling only.
        services.AddAuthentication().AddBearerToken(SessionTokens.Scheme, options => options.Events.OnMessageReceived = context =>
        {
            context.Token = SessionCallers.TokenOf(context.Request);
            return Task.CompletedTask;
        });
        return services
            .AddSingleton<SessionTokens>()
            .AddSingleton<SessionCallers>()
            .AddSingleton<ICallerKind>(provider => provider.GetRequiredService<SessionCallers>())
            .AddSingleton<StartSession>()
            .AddSingleton<RefreshSession>()
            .AddScoped<SignIn>();
    }
}
