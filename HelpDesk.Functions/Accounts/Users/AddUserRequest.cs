using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.Users;

/// <summary>Somebody new. The attributes describe the limits; the domain keeps them.</summary>
/// <param name="Email">Where the invitation goes; it counts once they have followed it.</param>
/// <param name="Name">The user name if not given.</param>
/// <param name="Role">A requester if not given.</param>
internal sealed record AddUserRequest(
    [property: Required, StringLength(UserName.MaxLength, MinimumLength = UserName.MinLength)] string? Username,
    [property: Required, StringLength(EmailAddress.MaxLength)] string? Email,
    [property: StringLength(Person.MaxName)] string? Name,
    Role? Role)
{
    public PersonDraftInput ToInput() => new(Username, Email, Name, Role);

    /// <summary>Nothing of it: it must not end in a log.</summary>
    public override string ToString() => nameof(AddUserRequest);
}
