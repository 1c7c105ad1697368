using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class NotesLeaveNoTraceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_ticket_is_to_its_requester_what_it_were_without_the_notes(int seed)
    {
        var random = new Random(seed);
        var (noted, plain) = (Given.Ticket(), Given.Ticket());
        List<Message> notedMessages = [], plainMessages = [];
        var notes = 0;
        for (var (i, at) = (0, Given.Noon); i < 100; i++)
        {
            at += TimeSpan.FromMicroseconds(random.Next(1_000, 3_600_000));
            var step = RandomStep.Next(random);
            notes += step.Note is null ? 0 : 1;
            noted = Take(step.Decide(noted, at).Value, noted, notedMessages);
            // All that a note may do: what setting the status that it carries does.
            var instead = step.Note is null ? step.Decide(plain, at).Value
                : step.Note.Status is { } status && step.By.IsStaff ? plain.Set(status, step.By, at).Value : null;
            plain = Take(instead, plain, plainMessages);

            Assert.Equal(AsRequesterSees(plain), AsRequesterSees(noted));
            Assert.Equal(plainMessages.Select(AsRequesterSees), Replies(notedMessages).Select(AsRequesterSees));
        }

        Assert.True(notes > 0 && plainMessages.Count > 0);
        var replies = Replies(notedMessages).Select(reply => reply.SeqFor(seesNotes: false));
        Assert.Equal(Enumerable.Range(1, plainMessages.Count), replies);
        var all = notedMessages.Select(message => message.SeqFor(seesNotes: true));
        Assert.Equal(Enumerable.Range(1, notedMessages.Count), all);
    }

    [Theory]
    [InlineData(TicketStatus.Waiting)]
    [InlineData(null)]
    public void Staff_see_that_there_is_a_note(TicketStatus? status)
    {
        var before = Given.Ticket(TicketStatus.Active);
        var after = before.Post(Given.Note(status)).Head();
        var (view, earlier) = (TicketView.For(Given.Agent, after), TicketView.For(Given.Agent, before));
        Assert.Equal(earlier.MessageCount + 1, view.MessageCount);
        Assert.Equal(earlier.Version + (status is null ? 1 : 2), view.Version);
        Assert.True(view.UpdatedAt > after.PublicUpdatedAt);
    }

    private static Ticket Take(TicketChange? change, Ticket otherwise, List<Message> messages)
    {
        if (change?.Message is { } message)
            messages.Add(message);
        return change?.Head ?? otherwise;
    }

    private static IEnumerable<Message> Replies(IEnumerable<Message> messages) =>
        messages.Where(message => message.Kind is MessageKind.Reply);

    private static object AsRequesterSees(Message reply) => reply with { Seq = reply.SeqFor(seesNotes: false) };

    private static object AsRequesterSees(Ticket ticket)
    {
        var view = TicketView.For(Given.Customer, ticket);
        var rest = ticket with { UpdatedAt = default, LastEventSeq = 0, LastMessageSeq = 0 };
        return (view.UpdatedAt, view.MessageCount, view.Version, rest);
    }
}
