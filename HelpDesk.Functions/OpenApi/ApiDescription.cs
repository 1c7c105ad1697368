using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.OpenApi;

/// <summary>The description as it is sent, made when it is first asked for.</summary>
public sealed class ApiDescription(RouteManifest routes)
{
    private readonly Lazy<(byte[] Body, EntityTagHeaderValue ETag)> _made =
        new(() => Make(ApiDocument.Of(routes.Routes, ApiJson.Options).Json));

    public byte[] Body => _made.Value.Body;

    public EntityTagHeaderValue ETag => _made.Value.ETag;

    private static (byte[] Body, EntityTagHeaderValue ETag) Make(JsonObject document)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(document);
        return (body, new($"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12))}\""));
    }
}
