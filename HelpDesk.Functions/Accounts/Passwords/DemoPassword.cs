using HelpDesk.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>What the demo people sign in with; it opens nothing but the emulator, see <see cref="DemoAdmission"/>.</summary>
internal static class DemoPassword
{
    public const string Text = "HelpDesk!1";

    /// <summary>Hashed once for all of them: a fresh desk starts half a second earlier, and it is no secret.</summary>
    public static DemoCredentials Credentials(IPasswordHasher<Account> hasher)
    {
        var nobody = new Account(new Person(new PersonId("-"), "", Role.Requester, default), stored: null);
        var hash = new Lazy<string>(() => hasher.HashPassword(nobody, Text));
        return () => new Credentials(hash.Value, Guid.NewGuid().ToString("N"));
    }
}
