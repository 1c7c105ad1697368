using System.Security.Claims;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace HelpDesk.Functions.Accounts.Entra;

/// <summary>
/// Tells good tokens from bad ones by what Entra publishes of itself. While that was never reached nothing can be told, which is
/// another answer than a bad token: who gets that asks for a new one in vain.
/// </summary>
internal sealed partial class EntraTokens(IOptionsMonitor<JwtBearerOptions> options, ILogger<EntraTokens> log)
{
    public const string Scheme = "Entra";

    /// <summary>Who waits longer is better told to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The request's token; null: it is none that lets anybody in.</summary>
    /// <exception cref="HttpRequestException">Entra gave no answer.</exception>
    /// <exception cref="TimeoutException">Nor did it in time.</exception>
    public async Task<ClaimsPrincipal?> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        await ReachAsync(cancellationToken);
        var result = await http.AuthenticateAsync(Scheme);
        if (result.Failure is { } failure && Silence(failure) is { } silence)
            throw Unreached(silence);
        return result.Principal;
    }

    /// <summary>Costs nothing once Entra was reached; it is asked again now and then without anybody waiting for it.</summary>
    private async Task ReachAsync(CancellationToken cancellationToken)
    {
        try
        {
            await options.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(cancellationToken)
                .WaitAsync(Patience, cancellationToken);
        }
        catch (InvalidOperationException failure)
        {
            throw Unreached(failure);
        }
    }

    private HttpRequestException Unreached(Exception failure)
    {
        LogUnreached((Silence(failure) ?? failure).GetType().Name);
        return new HttpRequestException("Microsoft Entra gave no answer.", failure);
    }

    /// <summary>The failure at the root that is none of the token's; null: there is none.</summary>
    private static Exception? Silence(Exception failure) =>
        Busy.Is(failure) ? failure : failure.InnerException is { } cause ? Silence(cause) : null;

    [LoggerMessage(1, LogLevel.Warning, "Entra gave no answer ({Failure}): see AzureAd__Instance and AzureAd__TenantId")]
    private partial void LogUnreached(string failure);
}
