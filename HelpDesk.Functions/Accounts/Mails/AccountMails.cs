using HelpDesk.Domain.Mail;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Accounts.Mails;

/// <summary>Writes the mails about accounts and sends them, to no mailbox more often than somebody has use for.</summary>
internal sealed partial class AccountMails(
    IPersonStore people,
    MailTokens tokens,
    AccountLinks links,
    IMailer mailer,
    IAttempts attempts,
    ILogger<AccountMails> log) : IAccountMails
{
    /// <summary>Of each kind. Anybody can have mail sent to anybody's address by naming it.</summary>
    private static readonly AttemptLimit PerMailbox = new(5, TimeSpan.FromHours(1));

    private static readonly AttemptLimit Once = new(1, TimeSpan.FromHours(1));

    public async Task SendAsync(
        PersonId person, AccountMail mail, DateTimeOffset asked, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(person, cancellationToken) is not { } found
            || !found.Value.IsActive || Mailbox(found.Value, mail) is not { } to)
            return;
        if (await IsEnoughAsync(person, mail, to, asked, cancellationToken))
        {
            LogTooMany(mail, person);
            return;
        }

        var text = await WriteAsync(new Account(found), mail, to, cancellationToken);
        // What somebody calls themselves is not carried into a mailbox that may be a stranger's.
        var name = to == found.Value.Email ? found.Value.Name : "";
        await mailer.SendAsync(text.To(to, name, $"account.{mail}.{person.Value}.{asked.UtcTicks}"), cancellationToken);
        LogSent(mail, person);
    }

    /// <summary>
    /// Only what strangers can ask for is counted, and what is tried again after a failure is not counted again.
    /// </summary>
    private async Task<bool> IsEnoughAsync(
        PersonId person, AccountMail mail, EmailAddress to, DateTimeOffset asked, CancellationToken cancellationToken) =>
        mail is AccountMail.ConfirmAddress or AccountMail.ResetPassword
            && await attempts.TryAsync($"mail {mail} {person.Value} {asked.UtcTicks}", Once, cancellationToken) is null
            && await attempts.TryAsync($"mail {mail} {to.Key}", PerMailbox, cancellationToken) is not null;

    private static EmailAddress? Mailbox(Person person, AccountMail mail) =>
        mail is AccountMail.ConfirmAddress or AccountMail.Invitation ? person.NewEmail : person.Email;

    private async Task<MailText> WriteAsync(
        Account account, AccountMail mail, EmailAddress to, CancellationToken cancellationToken)
    {
        switch (mail)
        {
            case AccountMail.ConfirmAddress when await IsSomebodyElsesAsync(to, account.Person, cancellationToken):
                return AccountMailText.Write(AccountMailKind.AddressAlreadyConfirmed, "", links.ForgotPassword);
            case AccountMail.ConfirmAddress:
                return AccountMailText.Write(
                    AccountMailKind.ConfirmAddress,
                    account.Person.UserName?.Value ?? "",
                    links.ConfirmEmail(await tokens.MakeAsync(account, MailTokenKind.ConfirmAddress)),
                    MailTokenProviders.Lifetime(MailTokenKind.ConfirmAddress));
            case AccountMail.ResetPassword:
                return await WriteAsync(
                    account, AccountMailKind.ResetPassword, MailTokenKind.ResetPassword, links.ResetPassword);
            case AccountMail.Invitation:
                var kind = account.Person.Id == FirstAdmin.Id
                    ? AccountMailKind.FirstAdminInvitation
                    : AccountMailKind.Invitation;
                return await WriteAsync(account, kind, MailTokenKind.Invitation, links.Welcome);
            case AccountMail.AddressChanging:
                return AccountMailText.Write(AccountMailKind.AddressChanging, account.Person.Name);
            case AccountMail.PasswordChanged:
                return AccountMailText.Write(AccountMailKind.PasswordChanged, account.Person.Name);
            default:
                throw new ArgumentOutOfRangeException(nameof(mail));
        }
    }

    private async Task<MailText> WriteAsync(
        Account account, AccountMailKind mail, MailTokenKind kind, Func<string, Uri> link) => AccountMailText.Write(
            mail, account.Person.Name, link(await tokens.MakeAsync(account, kind)), MailTokenProviders.Lifetime(kind));

    private async Task<bool> IsSomebodyElsesAsync(EmailAddress address, Person person, CancellationToken cancellationToken) =>
        await people.FindIdAsync(address, cancellationToken) is { } id && id != person.Id
            && await people.FindAsync(id, cancellationToken) is { } holder && holder.Value.Email == address;

    [LoggerMessage(1, LogLevel.Information, "Mail {Mail} for person {Person} is sent")]
    private partial void LogSent(AccountMail mail, PersonId person);

    [LoggerMessage(2, LogLevel.Warning, "Mail {Mail} for person {Person} is not sent: that mailbox has had enough for now")]
    private partial void LogTooMany(AccountMail mail, PersonId person);
}
