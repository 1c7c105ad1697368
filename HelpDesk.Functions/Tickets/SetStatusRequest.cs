using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Tickets;

/// <summary>A status to be set.</summary>
/// <param name="Comment">A reply to go with it.</param>
internal sealed record SetStatusRequest(
    [property: Required] TicketStatus? Status,
    [property: StringLength(MessageLimits.Content)] string? Comment);
