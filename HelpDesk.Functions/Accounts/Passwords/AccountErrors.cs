using HelpDesk.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>What our store and our rules refuse, in Identity's words and back in ours.</summary>
internal static class AccountErrors
{
    private static readonly IdentityErrorDescriber Words = new();

    public static IdentityError NameTaken { get; } = Words.DuplicateUserName("");

    public static IdentityError Overtaken { get; } = Words.ConcurrencyFailure();

    /// <param name="fault">What is wrong with a password.</param>
    public static IdentityError BadPassword(string fault) => new() { Code = nameof(BadPassword), Description = fault };

    public static bool IsOvertaken(this IdentityResult result) => result.Errors.Any(error => error.Code == Overtaken.Code);

    /// <param name="password">Where it stands in what was sent.</param>
    /// <exception cref="InvalidOperationException">Nobody expected this.</exception>
    public static DomainError Of(IdentityResult refused, string password = "/password") => refused.Errors.First() switch
    {
        var error when error.Code == NameTaken.Code =>
            new DomainError.Conflict("username-taken", "Somebody else has that user name."),
        { Code: nameof(BadPassword) } error => new DomainError.Invalid([new FieldError(password, error.Description)]),
        var error => throw new InvalidOperationException($"Identity refuses: {error.Code}."),
    };
}
