using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Writes and sends the mails that accounts need, to the address that the person has now.</summary>
public interface IAccountMails
{
    /// <summary>May be asked for the same once more. Nothing to send, since the person has moved on, is no failure.</summary>
    /// <param name="asked">When it was asked for; with it a mail that is sent twice is known as the same.</param>
    Task SendAsync(PersonId person, AccountMail mail, DateTimeOffset asked, CancellationToken cancellationToken);
}
