using System.Security.Cryptography;
using System.Text;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Entra;

/// <summary>Which tokens let somebody in, over real HTTP and with discovery documents and keys that are really fetched.</summary>
public sealed class EntraTokenTests(EntraDesk desk) : IClassFixture<EntraDesk>
{
    private static readonly Dictionary<string, Func<EntraDesk, object>> Bad = new()
    {
        ["issuer of another provider"] = desk => desk.Token().With("iss", $"https://login.example.com/{EntraDesk.Tenant}/v2.0"),
        ["issuer of another tenant"] = desk => Foreign(desk).With("tid", EntraDesk.Tenant),
        ["another tenant"] = Foreign,
        ["tenant other than the issuer's"] = desk => desk.Token().With("tid", Guid.NewGuid().ToString()),
        ["v1 issuer of another tenant"] = desk => EntraToken.V1(desk.Provider, Guid.NewGuid().ToString()),
        ["v1 issuer without its slash"] = desk => V1(desk).With("iss", $"https://sts.windows.net/{EntraDesk.Tenant}"),
        ["no issuer"] = desk => desk.Token().Without("iss"),
        ["audience of another application"] = desk => desk.Token().With("aud", Guid.NewGuid().ToString()),
        ["v1 audience in a v2 token"] = desk => desk.Token().With("aud", $"api://{EntraToken.ClientId}"),
        ["v2 audience in a v1 token"] = desk => V1(desk).With("aud", EntraToken.ClientId),
        ["no audience"] = desk => desk.Token().Without("aud"),
        ["no version"] = desk => desk.Token().Without("ver"),
        ["signed by another key"] = desk => SignedByStranger(desk, desk.Provider.Key.Id),
        ["a key that nobody published"] = desk => SignedByStranger(desk, "unknown"),
        ["claims changed after it was signed"] = Tampered,
        ["algorithm none"] = desk => desk.Token().SignedBy("none", "", _ => []),
        ["algorithm none with a good key's name"] = desk => desk.Token().SignedBy("none", desk.Provider.Key.Id, _ => []),
        ["HMAC with the public key in PEM"] = desk =>
            SignedByHmac(desk, rsa => Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem())),
        ["HMAC with the public key in DER"] = desk => SignedByHmac(desk, rsa => rsa.ExportSubjectPublicKeyInfo()),
        ["HMAC with the public modulus"] = desk => SignedByHmac(desk, rsa => rsa.ExportParameters(false).Modulus!),
        ["another padding of the right key"] = desk => desk.Token().SignedBy("PS256", desk.Provider.Key.Id, bytes =>
            desk.Provider.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["expired"] = desk => desk.Token().With("exp", EntraToken.Seconds(TimeSpan.FromMinutes(-10))),
        ["not yet valid"] = desk => desk.Token().With("nbf", EntraToken.Seconds(TimeSpan.FromMinutes(10))),
        ["no expiry"] = desk => desk.Token().Without("exp"),
        ["neither scopes nor roles"] = desk => desk.Token().Without("scp"),
        ["no tenant"] = desk => desk.Token().Without("tid"),
        ["no object id"] = desk => desk.Token().Without("oid"),
        ["an object id that is none"] = desk => desk.Token().With("oid", "admin"),
        ["no time of issue"] = desk => desk.Token().Without("iat"),
        ["a time of issue beyond all calendars"] = desk => desk.Token().With("iat", long.MaxValue),
        ["no token at all"] = _ => "a.b.c",
        ["empty parts"] = _ => "..",
    };

    public static TheoryData<string> BadOnes => [.. Bad.Keys];

    [EntraTheory]
    [MemberData(nameof(BadOnes))]
    public async Task A_bad_token_lets_nobody_in(string kind)
    {
        var answer = (await desk.GetAsync(Bad[kind](desk))).Is(401);

        Assert.Contains("error=\"invalid_token\"", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [EntraFact]
    public async Task A_token_of_version_2_lets_its_person_in() => (await desk.GetAsync(desk.Token())).Is(200);

    [EntraFact]
    public async Task A_token_of_version_1_lets_its_person_in() => (await desk.GetAsync(V1(desk))).Is(200);

    [EntraFact]
    public async Task An_application_with_a_role_and_no_scopes_is_let_in() =>
        (await desk.GetAsync(desk.Token().Without("scp").WithRoles("HelpDesk.Agent"), "/api/tickets/counts")).Is(200);

    [EntraFact]
    public void The_desk_starts_without_asking_the_provider() => Assert.Equal(0, desk.AskedAtStart);

    [EntraFact]
    public async Task The_log_names_no_person_and_shows_no_token()
    {
        var good = desk.Token().ToString();
        var bad = desk.Token().With("aud", "elsewhere").ToString();
        (await desk.GetAsync(good)).Is(200);
        (await desk.GetAsync(bad)).Is(401);

        Assert.DoesNotContain("Edda", desk.Desk.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(good.Split('.')[1], desk.Desk.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(bad.Split('.')[1], desk.Desk.Log, StringComparison.Ordinal);
    }

    private static EntraToken V1(EntraDesk desk) => EntraToken.V1(desk.Provider, EntraDesk.Tenant);

    private static EntraToken Foreign(EntraDesk desk) => EntraToken.V2(desk.Provider, Guid.NewGuid().ToString());

    private static string Tampered(EntraDesk desk)
    {
        var token = desk.Token();
        var parts = token.ToString().Split('.');
        return $"{parts[0]}.{token.WithRoles("HelpDesk.Admin").ToString().Split('.')[1]}.{parts[2]}";
    }

    private static EntraToken SignedByStranger(EntraDesk desk, string key)
    {
        var stranger = new EntraKey(key);
        return desk.Token().SignedBy(
            "RS256", key, bytes => stranger.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static EntraToken SignedByHmac(EntraDesk desk, Func<RSA, byte[]> secret) => desk.Token().SignedBy(
        "HS256", desk.Provider.Key.Id, bytes => HMACSHA256.HashData(secret(desk.Provider.Key.Rsa), bytes));
}
