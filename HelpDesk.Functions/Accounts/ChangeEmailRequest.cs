using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Another address for somebody who is signed in; the one before stays theirs until this is confirmed.</summary>
internal sealed record ChangeEmailRequest(
    [property: Required, StringLength(EmailAddress.MaxLength)] string? Email,
    [property: Required] string? Password);
