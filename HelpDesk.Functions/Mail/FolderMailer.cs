using System.Globalization;
using System.Net.Mail;
using HelpDesk.Domain.Mail;

namespace HelpDesk.Functions.Mail;

/// <summary>
/// Writes each mail as a file that any mail program opens. It is written in a folder of its own and moved into place as the last
/// step, so that whoever looks finds whole files only.
/// </summary>
internal sealed partial class FolderMailer(MailOptions options, MailWriter writer, TimeProvider time, ILogger<FolderMailer> log)
    : IMailer
{
    private const int MaxIdLength = 100;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = writer.Write(mail);
        var unfinished = Directory.CreateDirectory(Path.Combine(options.Folder, $".{Guid.NewGuid():N}"));
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = unfinished.FullName,
            };
            await client.SendMailAsync(message, cancellationToken);
            unfinished.GetFiles().Single().MoveTo(Path.Combine(options.Folder, FileName(mail.Id)), overwrite: true);
        }
        finally
        {
            unfinished.Delete(recursive: true);
        }

        LogWritten(mail.Id);
    }

    /// <summary>In the order of time, and with nothing of an id that leads out of the folder.</summary>
    private string FileName(string id)
    {
        var moment = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss.fff", CultureInfo.InvariantCulture);
        var word = string.Concat(id.Take(MaxIdLength).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-'));
        return $"{moment}-{word}.eml";
    }

    [LoggerMessage(1, LogLevel.Information, "Mail {Mail} was written into the folder for mail")]
    private partial void LogWritten(string mail);
}
