using HelpDesk.Functions.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Identity's hasher, made quick and counted.</summary>
internal sealed class CountingHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> _inner = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
    private int _count;

    public int Count => _count;

    public string HashPassword(Account user, string password)
    {
        Interlocked.Increment(ref _count);
        return _inner.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _count);
        return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
