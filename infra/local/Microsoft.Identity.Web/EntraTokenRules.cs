using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Validators;

namespace Microsoft.Identity.Web;

/// <summary>
/// What a token must be on top of what every token must be (signed by a key of the authority, in its time): issued by the
/// authority for a tenant that it answers for, meant for the application, and with a scope or role.
/// </summary>
internal static class EntraTokenRules
{
    private static readonly string[] ScopeOrRole =
    [
        "scp",
        "roles",
        "http://schemas.microsoft.com/identity/claims/scope",
        "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
    ];

    public static void Apply(JwtBearerOptions options, EntraApplication application, string scheme)
    {
        options.Authority = application.Authority;
        var rules = options.TokenValidationParameters;
        if (rules is { AudienceValidator: null, ValidAudience: null, ValidAudiences: null })
            rules.AudienceValidator = new AudienceRule(application.ClientId).Validate;
        if (rules is { ValidateIssuer: true, IssuerValidator: null })
            rules.IssuerValidator = AadIssuerValidator.GetAadIssuerValidator(application.Authority).Validate;
        rules.EnableAadSigningKeyIssuerValidation();

        RequireScopeOrRole(options.Events ??= new JwtBearerEvents(), scheme);
    }

    private static void RequireScopeOrRole(JwtBearerEvents events, string scheme)
    {
        var next = events.OnTokenValidated;
        events.OnTokenValidated = context =>
        {
            if (!context.Principal!.Claims.Any(claim => ScopeOrRole.Contains(claim.Type)))
                context.Fail($"IDW10201: Neither scope nor roles claim was found in the bearer token of scheme '{scheme}'.");
            return next(context);
        };
    }
}
