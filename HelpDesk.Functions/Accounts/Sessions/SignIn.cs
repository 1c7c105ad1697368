using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Accounts.Attempts;
using HelpDesk.Functions.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>
/// Signs in by user name or confirmed address. Whatever is wrong, storage is asked as often and one password is hashed, so that
/// neither the answer nor its time tells who has an account. Wrong tries count for a name from one address, so that nobody can
/// lock out somebody elsewhere.
/// </summary>
public sealed class SignIn(
    IPersonStore people,
    UserManager<Account> accounts,
    DecoyPassword decoy,
    IAttempts attempts,
    StartSession start,
    IEmulator emulator)
{
    public static readonly AttemptLimit Limit = new(5, TimeSpan.FromMinutes(15));

    /// <summary>Nobody has this id: what is read for a name that nobody has.</summary>
    private static readonly PersonId Nobody = new("-");

    private static readonly UserName NoName = UserName.Find("no.such.name")!;

    /// <param name="from">The address that the request comes from.</param>
    internal async Task<SignInOutcome> RunAsync(
        string name, string password, TicketChannel channel, string from, HttpContext http, CancellationToken cancellationToken)
    {
        var counted = Counted(name, from);
        if (await attempts.TryAsync(counted, Limit, cancellationToken) is { } wait)
            return new SignInOutcome.TooMany(wait);

        var account = await FindAsync(name, cancellationToken) is { } found ? new Account(found) : null;
        if (!await IsRightAsync(account, password)
            || !account!.Person.IsActive || !emulator.Admits(account.Person, http))
            return new SignInOutcome.Wrong();

        await attempts.ForgetAsync(counted, cancellationToken);
        return new SignInOutcome.Done(await start.RunAsync(account.Person, channel, cancellationToken));
    }

    /// <summary>Somebody has another password now: what they tried before counts no more.</summary>
    internal async Task ForgetAsync(Person person, string from, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { person.UserName?.Value, person.Email?.Value }.OfType<string>())
            await attempts.ForgetAsync(Counted(name, from), cancellationToken);
    }

    /// <summary>What the tries are counted under, for each spelling of the name the same.</summary>
    public static string Counted(string name, string from) =>
        $"sign-in {from} {EmailAddress.Find(name)?.Key ?? name.Trim().ToLowerInvariant()}";

    /// <summary>Two reads, whether there is somebody or not.</summary>
    private async Task<Versioned<Person>?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var address = EmailAddress.Find(name);
        var userName = UserName.Find(name.Trim());
        var id = address is not null
            ? await people.FindIdAsync(address, cancellationToken)
            : await people.FindIdAsync(userName ?? NoName, cancellationToken);
        var found = await people.FindAsync(id ?? Nobody, cancellationToken);
        // A claim may have been left behind by somebody who does not bear the name.
        return found is not null && (address is null ? found.Value.UserName == userName : found.Value.Email == address)
            ? found
            : null;
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account?.Credentials.PasswordHash is not null)
            return await accounts.CheckPasswordAsync(account, password);
        decoy.Check(password);
        return false;
    }
}
