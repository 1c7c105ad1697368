using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>Our rules in the place of Identity's, so that no password gets by them.</summary>
internal sealed class DeskPasswordValidator : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var (violations, person) = (new Violations(), user.Person);
        var isGood = PasswordRules.Check(
            password, violations, "", person.UserName?.Value, person.Email?.Value, person.NewEmail?.Value);
        return Task.FromResult(isGood
            ? IdentityResult.Success
            : IdentityResult.Failed(AccountErrors.BadPassword(violations.ToError().Errors[0].Detail)));
    }
}
