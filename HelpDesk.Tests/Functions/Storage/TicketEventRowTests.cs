using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Measures;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TicketEventRowTests
{
    private static readonly TicketFacts Bare = TicketFacts.Of(Given.Opening(7).Head);

    private static readonly TicketFacts Full = new(
        TicketStatus.Waiting,
        Given.Agent.Person,
        Given.OtherCustomer.Person,
        Followers.None.With(Given.Follower.Person).With(new PersonRef(new PersonId("o\"n|/é"), "O'N 🔥\n")),
        TicketPriority.High,
        "Any / thing",
        TicketChannel.Email,
        Given.Noon.AddTicks(10));

    private static readonly TicketHappening[] Happenings =
    [
        new TicketHappening.Opened(null),
        new TicketHappening.Opened(new TicketId(3)),
        new TicketHappening.MessagePosted(1, MessageKind.Reply, Given.Agent.Person),
        new TicketHappening.MessagePosted(2, MessageKind.Reply, null),
        new TicketHappening.MessagePosted(3, MessageKind.Note, null),
        new TicketHappening.MessagePosted(3, MessageKind.Note, null) { Mentions = Mentions.Of("@gus") },
        new TicketHappening.MessagePosted(3, MessageKind.Note, null) { Mentions = Mentions.Of("@Gus, @e.v-e_2!") },
        new TicketHappening.Assigned(null),
        new TicketHappening.Assigned(Given.Agent.Person),
        new TicketHappening.Unassigned(Given.Agent.Person),
        .. Enum.GetValues<TicketStatus>().Select(status => new TicketHappening.StatusChanged(status)),
        new TicketHappening.Followed(Given.Follower.Person),
        new TicketHappening.Unfollowed(Given.Follower.Person),
        .. Enum.GetValues<RemovalReason>().Select(reason => new TicketHappening.Removed(reason)),
        new TicketHappening.Restored(),
    ];

    private static readonly EventMeasures Little = new() { CreatedDay = new(2024, 2, 29) };

    private static readonly EventMeasures Much = new()
    {
        CreatedDay = new(2024, 2, 29),
        FirstResponse = new(5_000_000_000, 3),
        NextResponse = new(0, 0),
        IsReassignment = true,
        Closing = new(new(1, 2), new(3, 4), new(5, 6), new(7, 8), Answers: 9, Reopenings: 10, IsFirstOfDay: true),
    };

    [Fact]
    public void Every_kind_of_event_comes_back_from_its_row_as_it_was()
    {
        var kinds = new HashSet<TicketEventKind> { TicketEventKind.Edited };
        foreach (var happened in Happenings.SelectMany(what => new[] { Event(what, Bare, Little), Event(what, Full, Much) }))
        {
            Assert.Equal(happened, TicketEventRow.ToEvent(TicketEventRow.FromEvent(happened)));
            kinds.Add(happened.Kind);
        }

        Assert.Equal(Enum.GetValues<TicketEventKind>(), kinds.Order());
    }

    [Fact]
    public void What_was_edited_comes_back_as_it_was()
    {
        FieldChange[] changes =
        [
            .. Enum.GetValues<TicketField>().Select(field => new FieldChange(field)),
            new(TicketField.Title, "\"Old\" 🔥", "<New>\u2028"),
            new(TicketField.Category, null, ""),
        ];
        var happened = Event(new TicketHappening.Edited(changes), Full);
        var back = TicketEventRow.ToEvent(TicketEventRow.FromEvent(happened));
        Assert.Equal(changes, Assert.IsType<TicketHappening.Edited>(back.What).Changes);
        Assert.Equal(happened, back with { What = happened.What });
    }

    [Theory]
    [InlineData(MessageKind.Reply, 3, true)]
    [InlineData(MessageKind.Reply, 3, false)]
    [InlineData(MessageKind.Note, null, false)]
    public void A_message_comes_back_from_its_row_as_it_was(MessageKind kind, int? replySeq, bool hasReceiver)
    {
        var message = new Message(
            new TicketId(7), 4, replySeq, kind, " \n\tText 🔥 \"'", Given.Admin, hasReceiver ? Given.Customer.Person : null,
            TicketChannel.Mobile, Given.Noon.AddTicks(10));
        Assert.Equal(message, MessageRow.ToMessage(MessageRow.FromMessage(message)));
    }

    private static TicketEvent Event(TicketHappening what, TicketFacts after, EventMeasures? measures = null) => new(
        new TicketId(7),
        12,
        Given.Noon.AddTicks(10),
        Given.Admin,
        new(Guid.NewGuid()),
        new DateOnly(2026, 3, 9),
        what,
        after,
        measures ?? Little);
}
