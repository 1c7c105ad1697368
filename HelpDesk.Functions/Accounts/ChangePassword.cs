using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts;

/// <summary>Gives somebody another password. Their other sessions end; the one that asks goes on.</summary>
public sealed class ChangePassword(UserManager<Account> accounts, ISessions sessions, SessionCallers callers)
{
    /// <summary>Null: done.</summary>
    public async Task<DomainError?> RunAsync(
        Account account, string current, string wanted, SessionId session, CancellationToken cancellationToken)
    {
        account.Mail = AccountMail.PasswordChanged;
        var changed = await accounts.ChangePasswordAsync(account, current, wanted);
        if (!changed.Succeeded)
            return changed.IsOvertaken() ? new DomainError.Stale() : AccountErrors.Of(changed, "/newPassword");

        var pointer = new SessionPointer(account.Person.Id, session, Generation: 0);
        if (await sessions.FindAsync(pointer.Person, session, cancellationToken) is { } own)
            await sessions.TrySaveAsync(
                own.Session.Value.Under(account.Credentials), own.Session.Version, cancellationToken);
        callers.Forget(pointer);
        return null;
    }
}
