using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

/// <summary>Somebody does something to a ticket; the same seed gives the same steps.</summary>
/// <param name="Note">What the step is, if it is a note.</param>
internal sealed record RandomStep(
    Actor By, MessageDraft? Note, Func<Ticket, DateTimeOffset, Outcome<TicketChange>> Decide)
{
    private static readonly Actor[] Actors = [Given.Customer, Given.Follower, Given.Agent, Given.OtherAgent, Given.Admin];

    private static readonly Actor?[] Assignees = [null, Given.Agent, Given.OtherAgent];

    private static readonly TicketStatus?[] Statuses = [null, null, .. Enum.GetValues<TicketStatus>()];

    public static RandomStep Next(Random random)
    {
        var (by, assignee, status) = (Pick(random, Actors), Pick(random, Assignees), Pick(random, Statuses));
        var text = $"{random.Next()}";
        var kind = random.Next(10);
        if (kind == 9)
            return new(Given.Admin, null, Toggle);
        RandomStep step = kind switch
        {
            0 => new(by, null, (ticket, at) => ticket.Assign(assignee, by, at)),
            1 => new(by, null, (ticket, at) => ticket.Set(status ?? TicketStatus.Open, by, at)),
            2 => new(by, null, (ticket, at) => ticket.Set(status ?? TicketStatus.Open, by, at, text)),
            3 => new(by, null, (ticket, at) => ticket.Edit(new() { Title = text }, by, at)),
            4 => new(by, null, (ticket, at) => ticket.Follow(Given.OtherCustomer, by, at)),
            5 => new(by, null, (ticket, at) => ticket.Unfollow(Given.OtherCustomer, by, at)),
            6 or 7 => NoteOf(by, Given.Note(status)),
            _ => new(by, null, (ticket, at) => ticket.Post(Informed(ticket, by, text, status), by, at)),
        };
        return step.Guarded();
    }

    // Whatever is removed is restored before long.
    private static Outcome<TicketChange> Toggle(Ticket ticket, DateTimeOffset at) =>
        ticket.IsRemoved ? ticket.Restore(Given.Admin, at) : ticket.Remove(Given.Admin, at);

    /// <summary>As use cases do it: who may not see the ticket comes no further.</summary>
    private RandomStep Guarded() => this with
    {
        Decide = (ticket, at) => TicketAccess.Obstacle(By, ticket, expected: null) is { } hidden ? hidden : Decide(ticket, at),
    };

    private static RandomStep NoteOf(Actor by, MessageDraft note) => new(by, note, (ticket, at) => ticket.Post(note, by, at));

    /// <summary>A reply of somebody who has read all that they may.</summary>
    private static MessageDraft Informed(Ticket ticket, Actor by, string text, TicketStatus? status) =>
        Given.Reply(by.IsStaff ? status : null, text) with { ExpectedLastSeq = TicketView.For(by, ticket).MessageCount };

    private static T Pick<T>(Random random, T[] some) => some[random.Next(some.Length)];
}
