using System.Net;

namespace HelpDesk.Functions.Mail;

/// <summary>The server that takes the desk's mail over.</summary>
/// <param name="Login">Null: it asks for none.</param>
/// <param name="UsesTls">The connection becomes a TLS one by STARTTLS, or nothing is sent.</param>
internal sealed record SmtpServer(string Host, int Port, NetworkCredential? Login, bool UsesTls)
{
    /// <summary>Where servers take mail from programs that sign in (RFC 6409).</summary>
    public const int UsualPort = 587;

    /// <summary>Where TLS begins with the first byte, which System.Net.Mail does not know.</summary>
    public const int ImplicitTlsPort = 465;

    /// <summary>Nothing of the login: it must not end in a log.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
