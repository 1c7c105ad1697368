using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.OpenApi;

/// <summary>The description as it is sent, made when it is first asked for.</summary>
public sealed class ApiDescription(RouteManifest routes)
{
    private readonly Lazy<(byte[] Body, string ETag)> _made =
        new(() => Make(ApiDocument.Of(routes.Routes, ApiJson.Options).Json));

    public byte[] Body => _made.Value.Body;

    public string ETag => _made.Value.ETag;

    private static (byte[] Body, string ETag) Make(JsonObject document)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(document);
        return (body, ETags.Of(body));
    }
}
