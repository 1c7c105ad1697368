using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>
/// What a link in a mail proves: that somebody reads the mailbox. Bound to the person, to what it is for, to the address it went
/// to, and to the password at the time: once that is changed, it is void.
/// </summary>
public sealed class MailTokens(UserManager<Account> accounts)
{
    private const char Separator = '.';

    public static DomainError Bad { get; } = new DomainError.Invalid(
        [new FieldError("/token", "is not good, or not any more; ask for another mail")]);

    public async Task<string> MakeAsync(Account account, MailTokenKind kind)
    {
        var token = await accounts.GenerateUserTokenAsync(account, MailTokenProviders.Name(kind), Purpose(account, kind));
        return string.Concat(
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes(account.Person.Id.Value)),
            Separator,
            Base64Url.EncodeToString(Convert.FromBase64String(token)));
    }

    /// <summary>Whose it is, as long as nobody has looked whether it is good. Null: no token of ours.</summary>
    public async Task<Account?> FindAccountAsync(string? token) =>
        Parts(token) is { } parts ? await accounts.FindByIdAsync(parts.Person) : null;

    public Task<bool> IsGoodAsync(string token, Account account, MailTokenKind kind) => accounts.VerifyUserTokenAsync(
        account, MailTokenProviders.Name(kind), Purpose(account, kind), Parts(token)!.Value.Proof);


    /// <summary>The address as a hash: what Identity compares, it may also log.</summary>
    private static string Purpose(Account account, MailTokenKind kind)
    {
        var (person, isReset) = (account.Person, kind is MailTokenKind.ResetPassword);
        var address = isReset ? person.Email : person.NewEmail ?? person.Email;
        return $"{kind} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address?.Key ?? "")))}";
    }

    private static (string Person, string Proof)? Parts(string? token)
    {
        if (token?.Split(Separator) is not [var person, var proof]
            || person.Length > PersonId.MaxLength * 4 || !Base64Url.IsValid(person) || !Base64Url.IsValid(proof))
            return null;
        return (
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(person)),
            Convert.ToBase64String(Base64Url.DecodeFromChars(proof)));
    }
}
