using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Somebody who wants an account.</summary>
/// <param name="Username">To sign in with; letters, digits, dots, hyphens and underscores.</param>
/// <param name="Email">Gets a mail to confirm it.</param>
/// <param name="Name">What others see; the user name if not given.</param>
internal sealed record RegisterRequest(
    [property: Required, StringLength(UserName.MaxLength, MinimumLength = UserName.MinLength)] string? Username,
    [property: Required, StringLength(EmailAddress.MaxLength)] string? Email,
    [property: Required, StringLength(PasswordRules.MaxLength, MinimumLength = PasswordRules.MinLength)] string? Password,
    [property: StringLength(Person.MaxName)] string? Name)
{
    public RegistrationInput ToInput() => new(Username, Email, Password, Name);
}
