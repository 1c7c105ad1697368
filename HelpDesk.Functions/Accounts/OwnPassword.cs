using HelpDesk.Domain.Common;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts;

/// <summary>
/// Asks somebody who is signed in for their password again, before what they sign in with is changed: a session may have been
/// left open. Wrong ones are counted for the person, since nobody else can get here.
/// </summary>
public sealed class OwnPassword(UserManager<Account> accounts, IAttempts attempts)
{
    private static readonly AttemptLimit Limit = new(5, TimeSpan.FromMinutes(15));

    /// <summary>Null: it is theirs.</summary>
    /// <param name="pointer">Where it stands in what was sent.</param>
    internal async Task<ProblemResult?> RefusalAsync(
        Account account, string password, string pointer, CancellationToken cancellationToken)
    {
        if (account.Credentials.PasswordHash is null)
            return Problems.Of(SignsInElsewhere);

        var counted = $"password {account.Person.Id.Value}";
        if (await attempts.TryAsync(counted, Limit, cancellationToken) is { } wait)
            return Problems.TooManyAttempts(wait);
        if (!await accounts.CheckPasswordAsync(account, password))
            return Problems.Invalid([new(pointer, "is not your password")]);

        await attempts.ForgetAsync(counted, cancellationToken);
        return null;
    }

    internal static DomainError SignsInElsewhere { get; } = new DomainError.Conflict(
        "signs-in-elsewhere", "You have no password here: it is changed where you sign in.");
}
