using System.ComponentModel;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Tickets;

/// <summary>To whom a ticket is given.</summary>
internal sealed record AssignTicketRequest(
    [property: Description("It must be given; null gives the ticket to nobody.")] Optional<string?> AssigneeId)
{
    public PersonId? ToAssignee() => AssigneeId.IsGiven && AssigneeId.Value is { } id ? new PersonId(id) : null;

    public DomainError? Check() => AssigneeId.IsGiven
        ? null
        : new DomainError.Invalid([new FieldError("/assigneeId", "must be given; null gives the ticket to nobody")]);
}
