using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Tickets;

/// <summary>Who is to follow a ticket.</summary>
internal sealed record FollowTicketRequest([property: Required, StringLength(PersonId.MaxLength)] string? UserId)
{
    public DomainError? Check() =>
        UserId is null ? new DomainError.Invalid([new FieldError("/userId", "must be given")]) : null;
}
