using System.Text.Json.Serialization;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Demo;

/// <summary>One thing that somebody does to a ticket some time after the last; its kind says what else it needs.</summary>
internal sealed record DemoStep
{
    /// <summary>Like <c>1d 2h 15m</c>.</summary>
    public required TimeSpan After { get; init; }

    public required string By { get; init; }

    [JsonPropertyName("do")]
    public required DemoStepKind Kind { get; init; }

    /// <summary>Who the ticket is assigned to, or who follows it from now on.</summary>
    public string? To { get; init; }

    public string? Text { get; init; }

    public TicketStatus? Status { get; init; }

    public TicketPriority? Priority { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }
}
