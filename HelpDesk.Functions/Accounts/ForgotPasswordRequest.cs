using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Somebody who can't sign in any more.</summary>
/// <param name="Email">An address that has been confirmed.</param>
internal sealed record ForgotPasswordRequest([property: Required, StringLength(EmailAddress.MaxLength)] string? Email);
