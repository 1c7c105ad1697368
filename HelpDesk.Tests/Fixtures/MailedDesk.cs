namespace HelpDesk.Tests.Fixtures;

/// <summary>A running desk whose mail goes to a real server.</summary>
public sealed class MailedDesk : IAsyncLifetime
{
    private MailServer? _server;

    internal DeskFixture Desk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        Desk = new(
            ("HelpDesk__Smtp__Host", "127.0.0.1"),
            ("HelpDesk__Smtp__Port", $"{_server.Port}"),
            ("HelpDesk__Smtp__Tls", "false"),
            ("HelpDesk__Mail__From", "Help Desk <desk@help.example>"),
            ("HelpDesk__Mail__ReplyTo", "desk@in.example.com"));
        await Desk.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Desk.DisposeAsync();
        await _server!.DisposeAsync();
    }

    /// <summary>The first mails to somebody about a ticket; all others are thrown away.</summary>
    internal async Task<IReadOnlyList<ReadMail>> ReceiveAsync(string person, string ticket, int count)
    {
        var mails = new List<ReadMail>();
        var start = $"[#{ticket.Split('/')[^1]}] ";
        while (mails.Count < count)
        {
            var mail = await _server!.NextAsync();
            if (mail.To[0].Address == $"{person}@example.com" && mail.Subject.StartsWith(start, StringComparison.Ordinal))
                mails.Add(mail);
        }

        return mails;
    }

    /// <summary>The first reports to somebody; all others are thrown away.</summary>
    internal async Task<IReadOnlyList<ReadMail>> ReceiveReportsAsync(string person, int count)
    {
        var mails = new List<ReadMail>();
        while (mails.Count < count)
        {
            var mail = await _server!.NextAsync();
            if (mail.To[0].Address == $"{person}@example.com" && mail.Subject.StartsWith("Help desk, ", StringComparison.Ordinal))
                mails.Add(mail);
        }

        return mails;
    }
}
