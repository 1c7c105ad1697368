using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using HelpDesk.Domain.Mail;

namespace HelpDesk.Functions.Mail;

/// <summary>
/// Writes a mail as the internet has it: text and HTML, and nothing in a header that was not meant to be one. System.Net.Mail
/// adds the date.
/// </summary>
internal sealed class MailWriter(MailOptions options)
{
    /// <summary>RFC 5322, 2.1.1, with some room for what a server may put in.</summary>
    private const int LongestLine = 900;

    private static readonly IdnMapping Idn = new();

    public MailMessage Write(OutgoingMail mail)
    {
        var text = Lines(mail.Text);
        var message = new MailMessage(options.From, To(mail))
        {
            Subject = OneLine.Of(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = EncodingOf(text),
        };
        message.AlternateViews.Add(Html(Lines(InAscii(mail.Html))));
        foreach (var (name, value) in mail.Headers)
            message.Headers[HeaderName(name)] = OneLine.Of(value);
        message.Headers["Message-ID"] = MessageId(mail.Id);
        if (mail.Thread is not null)
            message.Headers["In-Reply-To"] = message.Headers["References"] = MessageId(mail.Thread);
        if (mail.ReplyTo is not null)
            message.ReplyToList.Add(new MailAddress(mail.ReplyTo));
        foreach (var file in mail.Files)
            message.Attachments.Add(Attached(file));
        return message;
    }

    /// <summary>A name in ASCII becomes a quoted string, in which System.Net.Mail leaves quotes as they are.</summary>
    private static MailAddress To(OutgoingMail mail)
    {
        var name = OneLine.Of(mail.ToName);
        var isQuoted = Ascii.IsValid(name);
        return new(mail.To.Value, isQuoted ? name.Replace("\\", "\\\\").Replace("\"", "\\\"") : name, Encoding.UTF8);
    }

    private static AlternateView Html(string html)
    {
        var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
        view.TransferEncoding = EncodingOf(html);
        return view;
    }

    private static Attachment Attached(MailFile file) => new(new MemoryStream(file.Content.ToArray()), file.Name, file.Type)
    {
        TransferEncoding = TransferEncoding.Base64,
    };

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");

    /// <summary>Written so, HTML needs no encoding on top.</summary>
    private static string InAscii(string html) => string.Concat(
        html.EnumerateRunes().Select(rune => rune.IsAscii ? $"{rune}" : $"&#{rune.Value};"));

    /// <summary>
    /// Plain where it can be: a link can then be read in the file, and copied from it. Never quoted-printable, of which
    /// System.Net.Mail writes a kind that encodes the ends of lines too.
    /// </summary>
    private static TransferEncoding EncodingOf(string text) =>
        text.All(c => c is (>= ' ' and <= '~') or '\r' or '\n') && text.Split("\r\n").All(line => line.Length <= LongestLine)
            ? TransferEncoding.SevenBit
            : TransferEncoding.Base64;

    private string MessageId(string id) => id.Length > 0 && id.All(c => c is > ' ' and <= '~' and not ('<' or '>' or '@'))
        ? $"<{id}@{Idn.GetAscii(options.From.Host)}>"
        : throw new ArgumentException("That can't be part of a Message-ID.", nameof(id));

    /// <summary>RFC 5322, 2.2.</summary>
    private static string HeaderName(string name) => name.Length > 0 && name.All(c => c is > ' ' and <= '~' and not ':')
        ? name
        : throw new ArgumentException("That is no name of a header.", nameof(name));
}
