using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets.Measures;

/// <summary>What a ticket's head remembers of its story so that figures never have to read the story again.</summary>
public sealed record TicketMeasures
{
    /// <summary>The desk's day on which it was opened, whatever the desk's time zone is set to later.</summary>
    public DateOnly CreatedDay { get; init; }

    public DateTimeOffset StatusSince { get; init; }

    /// <summary>Open or active, up to <see cref="StatusSince"/>.</summary>
    public Spent WaitedForUs { get; init; }

    /// <summary>Waiting, up to <see cref="StatusSince"/>.</summary>
    public Spent WaitedForRequester { get; init; }

    /// <summary>Closed and opened again later, up to <see cref="StatusSince"/>.</summary>
    public Spent Closed { get; init; }

    /// <summary>The requester's oldest word since staff's last answer; null: nothing is unanswered, or staff has never answered
    /// yet.</summary>
    public DateTimeOffset? UnansweredSince { get; init; }

    /// <summary>How many replies staff has written.</summary>
    public int Answers { get; init; }

    /// <summary>How often it was given to somebody.</summary>
    public int Assignments { get; init; }

    /// <summary>The desk's day on which it was last closed.</summary>
    public DateOnly? LastClosedDay { get; init; }

    /// <summary>At its opening, and all that can be said of a ticket that was written before there were measures.</summary>
    public static TicketMeasures Begin(DateOnly day, DateTimeOffset at) => new() { CreatedDay = day, StatusSince = at };
}
