using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Identity.Web;

/// <summary>
/// Whom a token is for, unless that is configured: a token of version 2 names the application by its id, one of version 1 by the
/// URI that the portal makes of the id.
/// </summary>
internal sealed class AudienceRule(string clientId)
{
    public bool Validate(IEnumerable<string> audiences, SecurityToken token, TokenValidationParameters rules)
    {
        // The rules are this validation's own copy; without the validator the library checks by the audiences in them.
        rules.AudienceValidator = null;
        if (string.IsNullOrEmpty(rules.ValidAudience) && rules.ValidAudiences is null)
            rules.ValidAudience = Expected(((JsonWebToken)token).Claims.FirstOrDefault(claim => claim.Type == "ver")?.Value);
        Validators.ValidateAudience(audiences, token, rules);
        return true;
    }

    /// <summary>Null: for nobody.</summary>
    private string? Expected(string? version) => version switch
    {
        "2.0" => clientId,
        "1.0" => $"api://{clientId}",
        _ => null,
    };
}
