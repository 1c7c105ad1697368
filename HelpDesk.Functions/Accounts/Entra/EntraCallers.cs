using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Accounts.Entra;

/// <summary>Those who come with an access token of Microsoft Entra: a JWT, where the desk's own tokens have no dots.</summary>
internal sealed class EntraCallers(EntraTokens tokens, EntraTenancy tenancy, DirectoryPeople people) : ICallerKind
{
    private const string Prefix = "Bearer ";

    private const int DotsOfJwt = 2;

    public bool IsUsed(HttpRequest request) => request.Headers.Authorization is [{ } header]
        && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && header.AsSpan(Prefix.Length).Count('.') == DotsOfJwt;

    public async Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var token = await tokens.ReadAsync(http, cancellationToken);
        if (token is null || EntraClaims.Read(token, tenancy) is not { } told)
            return null;

        var actor = await people.SeeAsync(told, cancellationToken);
        var channel = EntraClaims.ActsForSomebody(token) ? TicketChannel.Web : TicketChannel.Api;
        return actor is null ? null : new Caller(actor, channel);
    }
}
