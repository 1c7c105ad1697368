using System.Security.Cryptography;
using System.Text;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Passwords;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Accounts;

/// <summary>
/// The key of a request by somebody whom the desk does not know yet. The body has a password in it: what is kept of it must be as
/// slow to guess as a stored password.
/// </summary>
internal static class StrangersKey
{
    private const int Bytes = 32;

    /// <summary>Null: the request has none. Two strangers who think of the same key want different names.</summary>
    public static RetryKey? Of(IdempotencyKey key, UserName wanted, string bodyHash, DateTimeOffset now) => key.Value is null
        ? null
        : new RetryKey(new PersonId($"-{wanted.Key}"), key.Value, Slowly(bodyHash, key.Value)) { At = now };

    private static string Slowly(string bodyHash, string salt) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        bodyHash, Encoding.UTF8.GetBytes(salt), PasswordWork.Iterations, HashAlgorithmName.SHA512, Bytes));
}
