using System.Net;
using System.Net.Mail;
using HelpDesk.Domain.Mail;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The mailers as the app joins them, and mails to send by them.</summary>
internal static class MailParts
{
    public static MailAddress From { get; } = new("desk@help.example", "Help, \"Desk\"".Replace("\"", "\\\""));

    public static OutgoingMail Mail(
        string to = "ada@example.com",
        string name = "Ada",
        string subject = "Subject",
        string text = "Text\n",
        string html = "<p>HTML</p>\n",
        params (string Name, string Value)[] headers) =>
        new("m-1", EmailAddress.Find(to)!, name, subject, text, html, headers.ToDictionary(one => one.Name, one => one.Value));

    public static SmtpMailer Smtp(
        int port, NetworkCredential? login = null, bool tls = false, TimeProvider? time = null, ILogger<SmtpMailer>? log = null)
    {
        var server = new SmtpServer("127.0.0.1", port, login, tls);
        time ??= TimeProvider.System;
        return new(server, new(new(From, server, "")), time, log ?? NullLogger<SmtpMailer>.Instance);
    }

    public static FolderMailer Folder(string folder, TimeProvider? time = null, MailAddress? from = null)
    {
        var options = new MailOptions(from ?? MailOptions.Nobody, null, folder);
        time ??= TimeProvider.System;
        return new(options, new(options), time, NullLogger<FolderMailer>.Instance);
    }
}
