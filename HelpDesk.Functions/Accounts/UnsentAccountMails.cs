using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Until there is a mailer: only says what would have been sent.</summary>
internal sealed partial class UnsentAccountMails(ILogger<UnsentAccountMails> log) : IAccountMails
{
    public Task SendAsync(PersonId person, AccountMail mail, CancellationToken cancellationToken)
    {
        LogUnsent(mail, person);
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Information, "Mail {Mail} for person {Person} is not sent: there is no mailer yet")]
    private partial void LogUnsent(AccountMail mail, PersonId person);
}
