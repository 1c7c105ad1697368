using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Another password for somebody who is signed in.</summary>
internal sealed record ChangePasswordRequest(
    [property: Required] string? CurrentPassword,
    [property: Required, StringLength(PasswordRules.MaxLength, MinimumLength = PasswordRules.MinLength)] string? NewPassword);
