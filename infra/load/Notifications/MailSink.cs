using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Notifications;

/// <summary>A real mail server, and all that it has taken over.</summary>
internal sealed partial class MailSink : IAsyncDisposable
{
    private readonly MailServer _server;
    private readonly ConcurrentQueue<Receipt> _receipts = [];
    private readonly Task _reading;

    private MailSink(MailServer server)
    {
        _server = server;
        _reading = ReadAsync();
    }

    public IReadOnlyList<Receipt> Receipts => [.. _receipts];

    /// <summary>What makes the desk send its mail there.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("HelpDesk__Smtp__Host", "127.0.0.1"),
        ("HelpDesk__Smtp__Port", _server.Port.ToString(CultureInfo.InvariantCulture)),
        ("HelpDesk__Smtp__Tls", "false"),
        ("HelpDesk__Mail__From", "HelpDesk <desk@example.com>"),
    ];

    public static async Task<MailSink> StartAsync() => new(await MailServer.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _reading;
    }

    private async Task ReadAsync()
    {
        await foreach (var mail in _server.AllAsync())
        {
            foreach (var to in mail.Recipients!)
                _receipts.Enqueue(new(mail.MessageId, to, TicketOf(mail), Seq: 0, Words(mail), mail.TakenAt!.Value));
        }
    }

    /// <summary>0: it is about none.</summary>
    private static int TicketOf(ReadMail mail) =>
        Number().Match(mail.Subject) is { Success: true } found
            ? int.Parse(found.Groups["ticket"].Value, CultureInfo.InvariantCulture)
            : 0;

    private static string Words(ReadMail mail) => $"{mail.Subject}\n{mail.Text}\n{mail.Html}";

    [GeneratedRegex(@"\[#(?<ticket>\d+)\]")]
    private static partial Regex Number();
}
