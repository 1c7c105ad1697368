using System.Net;
using System.Net.Sockets;
using HelpDesk.Functions.Mail;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Mail;

public sealed class SmtpTroubleTests
{
    private static readonly string[] Talk = ["220 here", "250 here", "250 sender", "250 recipient", "354 go on"];

    /// <summary>On the clock of a busy machine.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_mailbox_that_the_server_refuses_is_told_without_the_address()
    {
        await using var server = await MailServer.StartAsync();

        var failed = await Assert.ThrowsAsync<MailNotTakenException>(
            () => MailParts.Smtp(server.Port).SendAsync(MailParts.Mail(to: "refused@example.com"), CancellationToken.None));

        Assert.Contains("550", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("refused@", $"{failed}", StringComparison.Ordinal);
        Assert.Empty(await server.RestAsync());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();

        var failed = await Assert.ThrowsAsync<MailNotTakenException>(
            () => MailParts.Smtp(port).SendAsync(MailParts.Mail(), CancellationToken.None));

        Assert.Contains($"127.0.0.1:{port} broke off (SocketException)", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_server_that_cuts_the_connection_has_not_taken_the_mail(int lines)
    {
        await using var server = new SilentServer(hangsUp: true, Talk[..lines]);

        await Assert.ThrowsAsync<MailNotTakenException>(
            () => MailParts.Smtp(server.Port).SendAsync(MailParts.Mail(), CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_server_that_falls_silent_is_given_half_a_minute(int lines)
    {
        await using var server = new SilentServer(hangsUp: false, Talk[..lines]);
        var time = new ManualTimeProvider(Given.Noon);

        var sending = MailParts.Smtp(server.Port, time: time).SendAsync(MailParts.Mail(), CancellationToken.None);
        await server.Silent;
        time.Advance(SmtpMailer.Patience - TimeSpan.FromTicks(1));
        Assert.False(sending.IsCompleted);
        time.Advance(TimeSpan.FromTicks(1));

        var failed = await Assert.ThrowsAsync<MailNotTakenException>(() => sending.WaitAsync(AtOnce));
        Assert.Contains("was not done within 30 s", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_no_longer_waits_is_not_told_that_the_server_was_slow()
    {
        await using var server = new SilentServer(hangsUp: false, Talk[..2]);
        using var enough = new CancellationTokenSource();

        var sending = MailParts.Smtp(server.Port).SendAsync(MailParts.Mail(), enough.Token);
        await server.Silent;
        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }
}
