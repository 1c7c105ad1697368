using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets.Measures;

/// <summary>What an event adds to the figures of its day, by the rules and business hours that held when it happened.</summary>
public sealed record EventMeasures
{
    /// <summary>The desk's day on which the ticket was opened.</summary>
    public required DateOnly CreatedDay { get; init; }

    /// <summary>From the opening to staff's first answer, which this is.</summary>
    public Spent? FirstResponse { get; init; }

    /// <summary>From the requester's oldest unanswered word to staff's answer, which this is.</summary>
    public Spent? NextResponse { get; init; }

    /// <summary>The ticket had been given to somebody before.</summary>
    public bool IsReassignment { get; init; }

    /// <summary>Of a closing: what it took to come there.</summary>
    public ClosingMeasures? Closing { get; init; }
}
