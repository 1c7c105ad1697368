using System.Globalization;
using System.Security.Claims;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.Entra;

/// <summary>
/// What the claims of a valid token mean to the desk.
/// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
/// </summary>
internal static class EntraClaims
{
    private const string Agent = "HelpDesk.Agent";

    private const string Admin = "HelpDesk.Admin";

    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Null: it does not say whose it is, or since when it tells so.</summary>
    public static DirectoryIdentity? Read(ClaimsPrincipal token, EntraTenancy tenancy)
    {
        if (!Guid.TryParse(token.FindFirstValue("tid"), out var tenant)
            || !Guid.TryParse(token.FindFirstValue("oid"), out var objectId)
            || !long.TryParse(token.FindFirstValue("iat"), NumberStyles.None, CultureInfo.InvariantCulture, out var issuedAt)
            || issuedAt > LastSecond)
            return null;

        var name = DirectoryName.Find(token.FindFirstValue("name"));
        var role = tenancy.IsOneOrganisation ? RoleOf(token) : Role.Requester;
        return new(tenant, objectId, name, role, DateTimeOffset.FromUnixTimeSeconds(issuedAt));
    }

    /// <summary>An application that acts for nobody has roles of its own, but no scopes that somebody gave it.</summary>
    public static bool ActsForSomebody(ClaimsPrincipal token) => token.HasClaim(claim => claim.Type == "scp");

    private static Role RoleOf(ClaimsPrincipal token) => token.HasClaim("roles", Admin) ? Role.Admin
        : token.HasClaim("roles", Agent) ? Role.Agent
        : Role.Requester;
}
