using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Identity.Web;

public static class MicrosoftIdentityWebApiAuthenticationBuilderExtensions
{
    /// <summary>Accepts the access tokens that Microsoft Entra issues for one application.</summary>
    /// <param name="configurationSection">
    /// Instance, TenantId and ClientId, and whatever <see cref="JwtBearerOptions"/> has; read when the first token comes.
    /// </param>
    public static MicrosoftIdentityWebApiAuthenticationBuilderWithConfiguration AddMicrosoftIdentityWebApi(
        this AuthenticationBuilder builder,
        IConfigurationSection configurationSection,
        string jwtBearerScheme = JwtBearerDefaults.AuthenticationScheme,
        bool subscribeToJwtBearerMiddlewareDiagnosticsEvents = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configurationSection);
        if (subscribeToJwtBearerMiddlewareDiagnosticsEvents)
            throw new NotSupportedException("There are no diagnostics here.");

        builder.AddJwtBearer(jwtBearerScheme, configurationSection.Bind);
        builder.Services.AddOptions<JwtBearerOptions>(jwtBearerScheme)
            .Configure(options => EntraTokenRules.Apply(options, EntraApplication.Read(configurationSection), jwtBearerScheme));
        return new MicrosoftIdentityWebApiAuthenticationBuilderWithConfiguration();
    }
}
