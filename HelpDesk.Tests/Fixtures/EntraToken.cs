using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace HelpDesk.Tests.Fixtures;

/// <summary>An access token as Entra makes it, or as somebody would like to have it.</summary>
internal sealed record EntraToken(JsonObject Header, JsonObject Claims, Func<byte[], byte[]> Sign)
{
    public const string ClientId = "5c1f0d56-0a3e-4d0f-9b53-0d3a2f6f1c11";

    public static string IssuerV2(EntraProvider provider, string tenant) => $"{provider.Address}/{tenant}/v2.0";

    /// <summary>A good one of version 2, of somebody who has no role.</summary>
    public static EntraToken V2(EntraProvider provider, string tenant, Guid? person = null) => Signed(provider.Key, new JsonObject
    {
        ["aud"] = ClientId,
        ["iss"] = IssuerV2(provider, tenant),
        ["iat"] = Seconds(TimeSpan.FromMinutes(-1)),
        ["nbf"] = Seconds(TimeSpan.FromMinutes(-1)),
        ["exp"] = Seconds(TimeSpan.FromHours(1)),
        ["name"] = "Edda Entra",
        ["preferred_username"] = "edda.entra@contoso.example",
        ["oid"] = (person ?? Guid.NewGuid()).ToString(),
        ["tid"] = tenant,
        ["sub"] = Guid.NewGuid().ToString("N"),
        ["scp"] = "access_as_user",
        ["ver"] = "2.0",
    });

    public static EntraToken V1(EntraProvider provider, string tenant) => V2(provider, tenant)
        .With("ver", "1.0").With("iss", $"https://sts.windows.net/{tenant}/").With("aud", $"api://{ClientId}");

    public static long Seconds(TimeSpan fromNow) => (DateTimeOffset.UtcNow + fromNow).ToUnixTimeSeconds();

    public EntraToken With(string claim, JsonNode? value)
    {
        var claims = Claims.DeepClone().AsObject();
        claims.Remove(claim);
        if (value is not null)
            claims[claim] = value;
        return this with { Claims = claims };
    }

    public EntraToken Without(params string[] claims) => claims.Aggregate(this, (token, claim) => token.With(claim, null));

    public EntraToken WithRoles(params string[] roles) => With("roles", new JsonArray([.. roles.Select(role => (JsonNode)role)]));

    /// <summary>Issued so long ago.</summary>
    public EntraToken Aged(TimeSpan age) => With("iat", Seconds(-age)).With("nbf", Seconds(-age));

    public EntraToken SignedBy(string algorithm, string key, Func<byte[], byte[]> sign) =>
        this with { Header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = key }, Sign = sign };

    public override string ToString()
    {
        var signed = $"{Part(Header)}.{Part(Claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static EntraToken Signed(EntraKey key, JsonObject claims) => new EntraToken([], claims, bytes => bytes).SignedBy(
        "RS256", key.Id, bytes => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
