using HelpDesk.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>What Identity needs of the people's store: to find, add and save, and to get at what proves somebody.</summary>
internal sealed partial class AccountStore(IPersonStore people, TimeProvider time) : IUserStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Person.Id.Value);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Person.UserName?.Value);

    /// <summary>A user name knows its own normal form.</summary>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Person.UserName?.Key);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A user name stays.");

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        await people.TryAddAsync(user.Person, user.Mail, time.GetUtcNow(), cancellationToken)
            ? IdentityResult.Success
            : IdentityResult.Failed(AccountErrors.NameTaken);

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        if (!await people.TrySaveAsync(user.Person, user.Stored!, user.Mail, time.GetUtcNow(), cancellationToken))
            return IdentityResult.Failed(AccountErrors.Overtaken);
        // A password that was right may just have been hashed anew; what comes next changes the person on top of that.
        user.Stored = await people.FindAsync(user.Person.Id, cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("People stay; they are made inactive.");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await people.FindAsync(new PersonId(userId), cancellationToken) is { } found ? new Account(found) : null;

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        UserName.Find(normalizedUserName) is { } name && await people.FindIdAsync(name, cancellationToken) is { } id
            ? await FindByIdAsync(id.Value, cancellationToken)
            : null;

    public void Dispose()
    {
    }
}
