using System.Net.Mail;
using HelpDesk.Domain.Mail;

namespace HelpDesk.Functions.Mail;

/// <summary>Hands mail to a server by SMTP, on a connection of its own for each.</summary>
internal sealed partial class SmtpMailer(SmtpServer server, MailWriter writer, TimeProvider time, ILogger<SmtpMailer> log)
    : IMailer, IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Servers turn away who comes with more connections.</summary>
    private const int MostAtOnce = 8;

    private readonly SemaphoreSlim _places = new(MostAtOnce);

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = writer.Write(mail);
        using var late = new CancellationTokenSource(Patience, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        using var client = Client();
        try
        {
            await SendAsync(client, message, end.Token);
        }
        catch (Exception failed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw late.IsCancellationRequested
                ? new MailNotTakenException(mail.Id, $"{server} was not done within {Patience.TotalSeconds} s")
                : MailNotTakenException.By(server, mail.Id, failed);
        }

        LogSent(mail.Id, server.Host);
    }

    public void Dispose() => _places.Dispose();

    /// <summary>
    /// Called off by closing the connection. The client's own way of it waits on where nobody answers a connection, or the end
    /// of a mail: for longer than a mail is reserved, so that somebody else would send it meanwhile.
    /// </summary>
    private async Task SendAsync(SmtpClient client, MailMessage message, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            using var closing = cancellationToken.Register(client.Dispose);
            await client.SendMailAsync(message, CancellationToken.None).WaitAsync(cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    // Its Timeout is not heeded by all it does; ours is the token.
    private SmtpClient Client() => new(server.Host, server.Port) { EnableSsl = server.UsesTls, Credentials = server.Login };

    [LoggerMessage(1, LogLevel.Information, "Mail {Mail} was taken over by {Host}")]
    private partial void LogSent(string mail, string host);
}
