using HelpDesk.Domain.Mail;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Accounts.Mails;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.Accounts.Mails;

public sealed class AccountMailsTests(AccountDesk desk) : IClassFixture<AccountDesk>
{
    private readonly Outbox _outbox = new();

    [Fact]
    public async Task A_mail_that_could_not_be_sent_for_a_while_is_sent_in_the_end()
    {
        var person = await desk.AddAsync("patient", "password one");
        _outbox.IsOpen = false;
        for (var attempt = 0; attempt < 12; attempt++)
            await Assert.ThrowsAsync<IOException>(() => SendAsync(person, AccountMail.ResetPassword, Given.Noon));
        _outbox.IsOpen = true;
        await SendAsync(person, AccountMail.ResetPassword, Given.Noon);
        Assert.Single(_outbox.Sent);
    }

    [Fact]
    public async Task The_same_request_carried_out_twice_is_the_same_mail()
    {
        var person = await desk.AddAsync("twice", "password one");
        await SendAsync(person, AccountMail.ResetPassword, Given.Noon);
        await SendAsync(person, AccountMail.ResetPassword, Given.Noon);
        Assert.Single(_outbox.Sent.Select(mail => mail.Id).Distinct());
    }

    [Fact]
    public async Task A_stranger_who_fills_a_mailbox_keeps_no_warning_out_of_it()
    {
        var person = await desk.AddAsync("bothered", "password one");
        for (var i = 0; i < 20; i++)
            await SendAsync(person, AccountMail.ResetPassword, Given.Noon.AddSeconds(i));
        Assert.Equal(5, _outbox.Sent.Count);
        await SendAsync(person, AccountMail.PasswordChanged, Given.Noon);
        await SendAsync(person, AccountMail.AddressChanging, Given.Noon);
        Assert.Equal(7, _outbox.Sent.Count);
    }

    [Theory]
    [InlineData(AccountMail.ConfirmAddress)]
    [InlineData(AccountMail.Invitation)]
    [InlineData(AccountMail.ResetPassword)]
    [InlineData(AccountMail.PasswordChanged)]
    public async Task Nobody_is_written_to_who_is_not_there_or_shut_out_or_has_no_such_address(AccountMail mail)
    {
        await SendAsync(PeopleParts.Named("never-added"), mail, Given.Noon);
        var shutOut = await desk.AddAsync($"shut-{mail}", "password one", one => one with { IsActive = false });
        await SendAsync(shutOut, mail, Given.Noon);
        var homeless = await desk.AddAsync($"none-{mail}", "password one", one => one with { Email = null });
        await SendAsync(homeless, mail, Given.Noon);
        Assert.Empty(_outbox.Sent);
    }

    private Task SendAsync(Person person, AccountMail mail, DateTimeOffset asked) =>
        new AccountMails(
            desk.Get<IPersonStore>(),
            desk.Get<MailTokens>(),
            desk.Get<AccountLinks>(),
            _outbox,
            desk.Get<IAttempts>(),
            NullLogger<AccountMails>.Instance).SendAsync(person.Id, mail, asked, CancellationToken.None);

    private sealed class Outbox : IMailer
    {
        public bool IsOpen { get; set; } = true;

        public List<OutgoingMail> Sent { get; } = [];

        public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            if (!IsOpen)
                throw new IOException("No mail today (by the test).");
            Sent.Add(mail);
            return Task.CompletedTask;
        }
    }
}
