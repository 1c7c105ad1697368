using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Tickets;

/// <summary>A new ticket. The attributes describe the limits; the domain keeps them.</summary>
/// <param name="RequesterId">For whom staff open it; themselves if not given.</param>
internal sealed record OpenTicketRequest(
    [property: Required, StringLength(TicketLimits.Title)] string? Title,
    [property: Required, StringLength(TicketLimits.Description)] string? Description,
    TicketPriority? Priority,
    [property: StringLength(TicketLimits.Category)] string? Category,
    [property: MaxLength(TicketLimits.Tags)] IReadOnlyList<string?>? Tags,
    [property: MaxLength(TicketLimits.Fields)] IReadOnlyDictionary<string, string?>? Fields,
    [property: StringLength(PersonId.MaxLength)] string? RequesterId)
{
    public TicketDraftInput ToInput() => new(Title, Description, Priority, Category, Tags, Fields, RequesterId);
}
