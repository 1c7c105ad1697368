using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using HelpDesk.Load.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Fixtures;

/// <summary>
/// What Microsoft Entra publishes of itself, on loopback: the discovery documents of both versions for any tenant, and the keys.
/// A desk trusts its certificate by <c>SSL_CERT_FILE</c>, which .NET reads on Linux.
/// </summary>
internal sealed class EntraProvider : IAsyncDisposable
{
    public const string AnyTenant = "organizations";

    private readonly int _port = FreePort.Find();
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate;
    private WebApplication? _server;
    private int _asked;

    public EntraProvider()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        _certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(CertificateFile, _certificate.ExportCertificatePem());
    }

    public string Address => $"https://localhost:{_port}";

    /// <summary>The one that tokens are signed with from now on, and the only one that is published.</summary>
    public EntraKey Key { get; private set; } = new("first");

    /// <summary>How many documents it was asked for.</summary>
    public int Asked => _asked;

    private string CertificateFile => _folder["provider.pem"];

    /// <param name="tenant">An id, or <see cref="AnyTenant"/>.</param>
    public (string Name, string Value)[] Settings(string tenant) =>
    [
        ("AzureAd__Instance", Address),
        ("AzureAd__TenantId", tenant),
        ("AzureAd__ClientId", EntraToken.ClientId),
        // The library's shortest, so that a test sees a new key soon.
        ("AzureAd__RefreshInterval", "00:00:01"),
        ("SSL_CERT_FILE", CertificateFile),
    ];

    public void Rotate() => Key = new EntraKey("next");

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(_port, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.MapGet("/{tenant}/.well-known/openid-configuration", (string tenant) => Document(
            tenant, $"https://sts.windows.net/{Template(tenant)}/"));
        _server.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Document(
            tenant, EntraToken.IssuerV2(this, Template(tenant))));
        _server.MapGet("/{tenant}/keys", (string tenant) => Text(new JsonObject
        {
            ["keys"] = new JsonArray(Key.Published(EntraToken.IssuerV2(this, Template(tenant)))),
        }));
        await _server.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_server is { } server)
            await server.DisposeAsync();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _certificate.Dispose();
        _folder.Dispose();
    }

    private static string Template(string tenant) => Guid.TryParse(tenant, out _) ? tenant : "{tenantid}";

    private IResult Document(string tenant, string issuer) => Text(new JsonObject
    {
        ["issuer"] = issuer,
        ["jwks_uri"] = $"{Address}/{tenant}/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    });

    private IResult Text(JsonObject json)
    {
        Interlocked.Increment(ref _asked);
        return Results.Text(json.ToJsonString(), "application/json");
    }
}
