using HelpDesk.Functions.Accounts;

namespace HelpDesk.Functions.Mail;

/// <summary>Says at the start where mail goes if no server takes it; that is a mistake anywhere but on the emulator.</summary>
internal sealed partial class MailNotice(MailOptions options, IEmulator emulator, ILogger<MailNotice> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Smtp is not null)
            return Task.CompletedTask;

        if (emulator.KeepsTheData)
            LogFolder(options.Folder);
        else
            LogNobodyGetsMail(options.Folder);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Mail is written into {Folder}")]
    private partial void LogFolder(string folder);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "Nobody gets any mail: HelpDesk__Smtp__Host is not set, so it is written into {Folder} of this instance")]
    private partial void LogNobodyGetsMail(string folder);
}
