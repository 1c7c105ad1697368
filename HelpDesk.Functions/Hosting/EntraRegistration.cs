using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Accounts.Entra;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Web;

namespace HelpDesk.Functions.Hosting;

/// <summary>
/// Sign-in by Microsoft Entra, if an application is registered there. Nothing of Entra is asked before the first token comes.
/// </summary>
internal static class EntraRegistration
{
    private const string Section = "AzureAd";

    private const string ClientIdSetting = "AzureAd:ClientId";

    private const string InstanceSetting = "AzureAd:Instance";

    private const string TenantIdSetting = "AzureAd:TenantId";

    /// <summary>One try of asking Entra; its own default is a minute, for which a caller would wait.</summary>
    private static readonly TimeSpan BackchannelTimeout = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddEntra(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[ClientIdSetting]))
            return services;

        Check(InstanceSetting, IsHttps(configuration[InstanceSetting]), "must be like https://login.microsoftonline.com/");
        Check(TenantIdSetting, !string.IsNullOrWhiteSpace(configuration[TenantIdSetting]), "must be set if there is a ClientId");
        // The library would go by it instead of the tenant, and roles count only for people of one tenant.
        Check(TenantIdSetting, !configuration.GetSection(Section).GetChildren().Any(one => IsAuthority(one.Key)),
            "is what counts; don't set AzureAd__Authority");
        services.AddAuthentication().AddMicrosoftIdentityWebApi(configuration.GetSection(Section), EntraTokens.Scheme);
        services.TryAddSingleton(typeof(CallerCache<>));
        return services
            .Configure<JwtBearerOptions>(EntraTokens.Scheme, Tighten)
            .AddSingleton(EntraTenancy.Of(configuration[TenantIdSetting]!))
            .AddSingleton<EntraTokens>()
            .AddSingleton<DirectoryPeople>()
            .AddSingleton<ICallerKind, EntraCallers>();
    }

    private static void Tighten(JwtBearerOptions options)
    {
        // Claims keep the names that Entra documents.
        options.MapInboundClaims = false;
        options.BackchannelTimeout = BackchannelTimeout;
        // The one that Entra signs with. A key must not be talked into another use of it by a token's header.
        options.TokenValidationParameters.ValidAlgorithms = ["RS256"];
    }

    private static bool IsAuthority(string key) => key.Equals("Authority", StringComparison.OrdinalIgnoreCase);

    private static void Check(string setting, bool isRight, string rule)
    {
        if (!isRight)
            throw new SettingException(setting, $"{rule}.");
    }

    private static bool IsHttps(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
