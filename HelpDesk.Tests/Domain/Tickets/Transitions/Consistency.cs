using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets.Transitions;

/// <summary>What is true of every change, whatever it is.</summary>
internal static class Consistency
{
    /// <param name="before">Null: the change opened the ticket.</param>
    public static void Check(Ticket? before, TicketChange change, Actor by)
    {
        if (change.IsNothing)
        {
            Assert.Equal((before, null), (change.Head, change.Message));
            return;
        }

        var (head, events) = (change.Head, change.Events);
        var first = (before?.LastEventSeq ?? 0) + 1;
        Assert.Equal(Enumerable.Range(first, events.Count), events.Select(happened => happened.Seq));
        Assert.Equal((head.LastEventSeq, head.UpdatedAt), (events[^1].Seq, events[^1].At));
        Assert.Equal(TicketFacts.Of(head), events[^1].After);
        Assert.All(events, happened => Assert.Equal((head.Id, by), (happened.Ticket, happened.By)));
        Assert.Single(events.Select(happened => happened.Operation).Distinct());
        Assert.All(events, happened => Assert.Equal(Given.Utc.DayOf(happened.At), happened.DeskDay));
        Assert.Equal(head.Status is TicketStatus.Closed, head.ClosedAt is not null);
        CheckTimes(before, events);
        CheckWhatRequestersKnow(before, change);
        CheckMessage(before, change, by);
    }

    private static void CheckTimes(Ticket? before, IReadOnlyList<TicketEvent> events)
    {
        var earlier = before?.UpdatedAt ?? DateTimeOffset.MinValue;
        foreach (var happened in events)
        {
            Assert.True(happened.At > earlier, $"{happened.Kind} at {happened.At:O} is not after {earlier:O}.");
            Assert.Equal((0, TimeSpan.Zero), (happened.At.Ticks % TimeSpan.TicksPerMicrosecond, happened.At.Offset));
            earlier = happened.At;
        }
    }

    private static void CheckWhatRequestersKnow(Ticket? before, TicketChange change)
    {
        var known = change.Events.Where(happened => happened.Kind is not TicketEventKind.Noted).ToList();
        var last = known.LastOrDefault()?.At ?? before!.PublicUpdatedAt;
        Assert.Equal((before?.PublicVersion ?? 0) + known.Count, change.Head.PublicVersion);
        Assert.Equal(last, change.Head.PublicUpdatedAt);
    }

    private static void CheckMessage(Ticket? before, TicketChange change, Actor by)
    {
        var posted = change.Events.SingleOrDefault(happened => happened.What is TicketHappening.MessagePosted);
        if (posted?.What is not TicketHappening.MessagePosted what)
        {
            Assert.Null(change.Message);
            Assert.Equal(before?.LastMessageSeq ?? 0, change.Head.LastMessageSeq);
            return;
        }

        var message = change.Message!;
        Assert.Equal((what.Message, what.Kind, what.Receiver), (message.Seq, message.Kind, message.Receiver));
        Assert.Equal((change.Head.Id, posted.At, by), (message.Ticket, message.SentAt, message.Sender));
        Assert.Equal((before?.LastMessageSeq ?? 0) + 1, message.Seq);
        Assert.Equal(change.Head.LastMessageSeq, message.Seq);
    }
}
