using Microsoft.Extensions.Configuration;

namespace Microsoft.Identity.Web;

/// <summary>The application as it is registered with Microsoft Entra.</summary>
/// <param name="Authority">Who issues its tokens; version 2, which also says all that is to be known of version 1.</param>
internal sealed record EntraApplication(string ClientId, string Authority)
{
    private const string Version2 = "v2.0";

    /// <exception cref="ArgumentNullException">A setting is missing.</exception>
    public static EntraApplication Read(IConfigurationSection section)
    {
        var clientId = Required(section, nameof(ClientId));
        var authority = section[nameof(Authority)] is { Length: > 0 } whole
            ? whole
            : $"{Required(section, "Instance").TrimEnd('/')}/{Required(section, "TenantId")}";
        return new(clientId, OfVersion2(authority));
    }

    private static string OfVersion2(string authority)
    {
        var trimmed = authority.Trim().TrimEnd('/');
        return trimmed.EndsWith(Version2, StringComparison.Ordinal) ? trimmed : $"{trimmed}/{Version2}";
    }

    private static string Required(IConfigurationSection section, string name) => section[name] is { Length: > 0 } value
        ? value
        : throw new ArgumentNullException(name, $"IDW10106: The '{name}' option must be provided.");
}
