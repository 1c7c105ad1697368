using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>A change of a ticket as somebody wrote it. What is left out stays; null takes away what may be missing.</summary>
public sealed record TicketEditInput
{
    public Optional<string?> Title { get; init; }

    public Optional<string?> Description { get; init; }

    public Optional<TicketPriority?> Priority { get; init; }

    public Optional<string?> Category { get; init; }

    public Optional<IReadOnlyList<string?>?> Tags { get; init; }

    /// <summary>Only the fields to be changed; one that is null is taken away.</summary>
    public Optional<IReadOnlyDictionary<string, string?>?> Fields { get; init; }
}
