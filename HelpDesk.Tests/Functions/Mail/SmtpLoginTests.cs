using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HelpDesk.Functions.Mail;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Mail;

public sealed class SmtpLoginTests
{
    private const string Password = "päss \"word\" = 1";

    private static readonly NetworkCredential Login = new("desk", Password);

    [Fact]
    public async Task The_desk_signs_in_where_it_is_told_to()
    {
        await using var server = await MailServer.StartAsync(new { user = "desk", password = Password });

        await MailParts.Smtp(server.Port, Login).SendAsync(MailParts.Mail(), CancellationToken.None);

        Assert.Equal("desk", (await server.NextAsync()).User);
    }

    [Fact]
    public async Task A_wrong_password_is_not_told_to_the_log()
    {
        await using var server = await MailServer.StartAsync(new { user = "desk", password = "other" });

        var failed = await Assert.ThrowsAsync<MailNotTakenException>(
            () => MailParts.Smtp(server.Port, Login).SendAsync(MailParts.Mail(), CancellationToken.None));

        Assert.DoesNotContain(Password, $"{failed}", StringComparison.Ordinal);
        Assert.DoesNotContain("ada@", $"{failed}", StringComparison.Ordinal);
        Assert.Empty(await server.RestAsync());
    }

    [Fact]
    public async Task With_TLS_everything_goes_through_it()
    {
        using var certificate = SelfSigned();
        await using var server = await MailServer.StartAsync(Offering(certificate));
        using var trust = new Trusted(certificate);

        await MailParts.Smtp(server.Port, Login, tls: true).SendAsync(MailParts.Mail(), CancellationToken.None);

        var mail = await server.NextAsync();
        Assert.Equal((true, "desk"), (mail.Secure, mail.User));
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_nothing()
    {
        using var certificate = SelfSigned();
        await using var server = await MailServer.StartAsync(Offering(certificate));

        var failed = await Assert.ThrowsAsync<MailNotTakenException>(
            () => MailParts.Smtp(server.Port, Login, tls: true).SendAsync(MailParts.Mail(), CancellationToken.None));

        Assert.Contains("AuthenticationException", failed.Message, StringComparison.Ordinal);
        Assert.Empty(await server.RestAsync());
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_where_TLS_is_wanted()
    {
        await using var server = new SilentServer(
            hangsUp: false, "220 here", "250-here\r\n250 AUTH PLAIN LOGIN", "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6");

        await Assert.ThrowsAsync<MailNotTakenException>(
            () => MailParts.Smtp(server.Port, Login, tls: true).SendAsync(MailParts.Mail(), CancellationToken.None));

        Assert.DoesNotContain("AUTH", server.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain("MAIL", server.Heard, StringComparison.Ordinal);
    }

    private static object Offering(X509Certificate2 certificate) => new
    {
        user = "desk",
        password = Password,
        cert = certificate.ExportCertificatePem(),
        key = certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
    };

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

#pragma warning disable SYSLIB0014 // The only place where SmtpClient looks.
    /// <summary>Lets one certificate pass besides those that pass anyway, in the whole process.</summary>
    private sealed class Trusted : IDisposable
    {
        private readonly RemoteCertificateValidationCallback? _before = ServicePointManager.ServerCertificateValidationCallback;

        public Trusted(X509Certificate2 one)
        {
            var hash = one.GetCertHashString(HashAlgorithmName.SHA256);
            ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || certificate?.GetCertHashString(HashAlgorithmName.SHA256) == hash;
        }

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = _before;
    }
#pragma warning restore SYSLIB0014
}
