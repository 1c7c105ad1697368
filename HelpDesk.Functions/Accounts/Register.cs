using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts;

/// <summary>
/// Makes an account for whoever asks. Whether somebody has the address already is not even looked up here: the mail says so.
/// </summary>
public sealed class Register(UserManager<Account> accounts, IPersonStore people, ICreations creations, TimeProvider time)
{
    public async Task<Outcome<Created<Person>>> RunAsync(
        Registration wanted, RetryKey? retry, CancellationToken cancellationToken)
    {
        var mine = Guid.NewGuid().ToString("N");
        var taken = retry is null ? new Created<string>(mine, IsReplay: false)
            : await creations.TakeAsync(retry, mine, cancellationToken);
        if (!taken.IsSuccess)
            return taken.Error;

        var id = new PersonId(taken.Value.Value);
        if (taken.Value.IsReplay && await people.FindAsync(id, cancellationToken) is { } earlier)
            return new Created<Person>(earlier.Value, IsReplay: true);

        var account = new Account(wanted.ToPerson(id, time.GetUtcNow()), stored: null) { Mail = AccountMail.ConfirmAddress };
        var made = await accounts.CreateAsync(account, wanted.Password);
        return made.Succeeded ? new Created<Person>(account.Person, IsReplay: false) : AccountErrors.Of(made);
    }
}
