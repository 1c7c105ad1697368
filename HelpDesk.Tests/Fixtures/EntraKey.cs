using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A key that tokens are signed with.</summary>
internal sealed class EntraKey(string id)
{
    public string Id { get; } = id;

    public RSA Rsa { get; } = RSA.Create(2048);

    public JsonNode Published(string issuer)
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
            ["issuer"] = issuer,
        };
    }
}
