using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts;

/// <summary>
/// Sets the password of somebody who reads their mail: one that they forgot, or the first one of somebody who was invited, whose
/// address is confirmed by that. A link is good once, and all sessions end.
/// </summary>
public sealed class ResetPassword(UserManager<Account> accounts, IPersonStore people, MailTokens tokens, TimeProvider time)
{
    private const int Attempts = 5;

    public async Task<Outcome<Person>> RunAsync(string? token, string password, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var account = await tokens.FindAccountAsync(token);
            if (account is null || !account.Person.IsActive)
                return MailTokens.Bad;

            var set = await tokens.IsGoodAsync(token!, account, MailTokenKind.ResetPassword)
                ? await ReplaceAsync(account, password)
                : await ChooseAsync(account, token!, password, cancellationToken);
            if (!set.IsSuccess)
                return set.Error;
            if (set.Value.Succeeded)
                return account.Person;
            if (!set.Value.IsOvertaken())
                return AccountErrors.Of(set.Value);
        }

        throw new TimeoutException("The person was always changed by somebody else.");
    }

    private async Task<Outcome<IdentityResult>> ReplaceAsync(Account account, string password)
    {
        account.Mail = AccountMail.PasswordChanged;
        account.Credentials = account.Credentials with { PasswordHash = null };
        return await accounts.AddPasswordAsync(account, password);
    }

    private async Task<Outcome<IdentityResult>> ChooseAsync(
        Account account, string token, string password, CancellationToken cancellationToken)
    {
        if (account.Credentials.PasswordHash is not null || !await tokens.IsGoodAsync(token, account, MailTokenKind.Invitation))
            return MailTokens.Bad;

        if (account.Person.NewEmail is { } address)
        {
            if (!await people.TryClaimAsync(address, account.Person.Id, time.GetUtcNow(), cancellationToken))
                return ConfirmAddress.AddressTaken;
            account.Person = account.Person with { Email = address, NewEmail = null };
        }

        return await accounts.AddPasswordAsync(account, password);
    }
}
