using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>The password that somebody chooses who has a token from a mail.</summary>
internal sealed record ResetPasswordRequest(
    [property: Required] string? Token,
    [property: Required, StringLength(PasswordRules.MaxLength, MinimumLength = PasswordRules.MinLength)] string? Password);
