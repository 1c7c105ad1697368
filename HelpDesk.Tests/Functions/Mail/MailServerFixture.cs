using HelpDesk.Domain.Mail;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Mail;

/// <summary>A mail server that takes everything, for tests that run one after the other.</summary>
public sealed class MailServerFixture : IAsyncLifetime
{
    private MailServer? _server;

    public async Task InitializeAsync() => _server = await MailServer.StartAsync();

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    internal MailServer Server => _server!;

    /// <summary>What arrives of a mail.</summary>
    internal async Task<ReadMail> SendAsync(OutgoingMail mail)
    {
        await MailParts.Smtp(_server!.Port).SendAsync(mail, CancellationToken.None);
        return await _server.NextAsync();
    }

    internal Task RefuseAsync(OutgoingMail mail) => MailParts.Smtp(_server!.Port).SendAsync(mail, CancellationToken.None);
}
