using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Demo;

/// <summary>A ticket of the demo desk as its requester wrote it, and what became of it.</summary>
internal sealed record DemoTicket
{
    /// <summary>Like <c>12d 09:40</c> or <c>2h 10m</c>: see <see cref="DemoOpening"/>.</summary>
    public required DemoOpening Opened { get; init; }

    public required string By { get; init; }

    public required TicketChannel Channel { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public TicketPriority? Priority { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyDictionary<string, string?>? Fields { get; init; }

    public required IReadOnlyList<DemoStep> Steps { get; init; }

    public TicketDraftInput ToDraft() => new(Title, Description, Priority, Category, Tags, Fields);

    /// <summary>The ticket as it went if the desk is made now.</summary>
    public TimedTicket At(DateTimeOffset now)
    {
        var openedAt = Opened.Before(now);
        var at = openedAt;
        return new TimedTicket(this, openedAt, [.. Steps.Select(step => new TimedStep(step, at += step.After))]);
    }
}
