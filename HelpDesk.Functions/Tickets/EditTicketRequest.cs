using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Tickets;

/// <summary>What is to be changed; what is left out stays.</summary>
internal sealed record EditTicketRequest(
    [property: StringLength(TicketLimits.Title)] Optional<string> Title,
    [property: StringLength(TicketLimits.Description)] Optional<string> Description,
    Optional<TicketPriority> Priority,
    [property: StringLength(TicketLimits.Category), Description("Null takes it away.")] Optional<string?> Category,
    [property: MaxLength(TicketLimits.Tags), Description("All of them anew; null takes them away.")]
    Optional<IReadOnlyList<string?>?> Tags,
    [property: MaxLength(TicketLimits.Fields), Description("Only those named change; null takes one away, or all of them.")]
    Optional<IReadOnlyDictionary<string, string?>?> Fields)
{
    public TicketEditInput ToInput() => new()
    {
        Title = Title.IsGiven ? Title.Value : default(Optional<string?>),
        Description = Description.IsGiven ? Description.Value : default(Optional<string?>),
        Priority = Priority.IsGiven ? Priority.Value : default(Optional<TicketPriority?>),
        Category = Category,
        Tags = Tags,
        Fields = Fields,
    };
}
