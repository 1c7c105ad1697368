using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Mail;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Functions.Mail;

public sealed class MailNoticeTests
{
    private static readonly SmtpServer Server = new("mail.example.com", 587, Login: null, UsesTls: true);

    [Theory]
    [InlineData(true, false, LogLevel.Information)]
    [InlineData(false, false, LogLevel.Warning)]
    [InlineData(true, true, null)]
    [InlineData(false, true, null)]
    public async Task Mail_that_nobody_gets_is_a_warning_where_people_wait_for_it(bool isEmulator, bool isSent, LogLevel? level)
    {
        using var lines = new LogLines();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(lines));
        var options = new MailOptions(MailOptions.Nobody, isSent ? Server : null, "/folder");

        var notice = new MailNotice(options, new Machine(isEmulator), loggers.CreateLogger<MailNotice>());

        await notice.StartAsync(CancellationToken.None);

        var all = new[] { LogLevel.Information, LogLevel.Warning }.SelectMany(one => lines.Of(one).Select(text => (one, text)));
        if (level is null)
            Assert.Empty(all);
        else
            Assert.Equal(level, Assert.Single(all, line => line.text.Contains("/folder", StringComparison.Ordinal)).one);
    }

    private sealed record Machine(bool KeepsTheData) : IEmulator
    {
        public bool Serves(HttpContext http) => KeepsTheData;
    }
}
