using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Notifications;

/// <summary>
/// All that one command did to a ticket: what people are told of as one thing. Its events were committed together, so none of
/// them is ever seen without the others.
/// </summary>
public sealed record TicketOperation
{
    private TicketOperation(IReadOnlyList<TicketEvent> events) => Events = events;

    /// <summary>Oldest first; at least one.</summary>
    public IReadOnlyList<TicketEvent> Events { get; }

    public TicketId Ticket => Events[0].Ticket;

    public OperationId Id => Events[0].Operation;

    /// <summary>The number of its first event, by which it is known.</summary>
    public int Seq => Events[0].Seq;

    public DateTimeOffset At => Events[0].At;

    public Actor By => Events[0].By;

    /// <summary>How the ticket stood when all of it was done.</summary>
    public TicketFacts After => Events[^1].After;

    /// <summary>What was said with it; null: nothing.</summary>
    public TicketHappening.MessagePosted? Said =>
        Events.Select(happened => happened.What).OfType<TicketHappening.MessagePosted>().FirstOrDefault();

    public static IReadOnlyList<TicketOperation> In(IEnumerable<TicketEvent> events) =>
        [.. events.GroupBy(happened => happened.Operation).Select(same => new TicketOperation([.. same]))];
}
