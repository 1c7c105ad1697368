using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Http;

/// <summary>Who sends a request, and by what way they came in.</summary>
/// <param name="Channel">What a ticket or message of theirs came by.</param>
/// <param name="Session">The sign-in that the request belongs to; null: it belongs to none.</param>
/// <param name="Scopes">What a machine may do; null: a person, who may do what their role may.</param>
public sealed record Caller(
    Actor Actor, TicketChannel Channel, string? Session = null, IReadOnlySet<string>? Scopes = null);
