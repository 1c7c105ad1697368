using System.Security.Cryptography;
using HelpDesk.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>A password that nobody has, for the work of checking one where there is none to check.</summary>
public sealed class DecoyPassword
{
    private readonly IPasswordHasher<Account> _hasher;
    private readonly Account _nobody = new(new Person(new PersonId("-"), "", Role.Requester, default), stored: null);
    private readonly string _hash;

    public DecoyPassword(IPasswordHasher<Account> hasher)
    {
        _hasher = hasher;
        _hash = hasher.HashPassword(_nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
    }

    public void Check(string password) => _hasher.VerifyHashedPassword(_nobody, _hash, password);
}
