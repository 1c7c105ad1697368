using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

public sealed class InboxTextTests
{
    private static readonly Ticket Active = Given.Ticket(TicketStatus.Active);

    private static readonly Ticket Closed = Given.Ticket(TicketStatus.Closed);

    private static readonly Outcome<TicketChange> FollowUp = OpeningDecision.FollowUp(
        new(2), Closed, Reply("Once more"), TicketChannel.Web, Given.Act(), Given.Utc);

    [Fact]
    public void Each_kind_of_thing_has_its_line()
    {
        AssertLine("We have received your request", Given.Opening(1), NotificationEvent.Received);
        AssertLine("Carl opened this ticket", Given.Opening(1), NotificationEvent.Opened);
        AssertLine("Carl opened this follow-up and replied: Once more", FollowUp, NotificationEvent.Replied);
        AssertLine("Eve replied: We have it", Active.Post(Reply("We have it")), NotificationEvent.Replied);
        AssertLine("Eve gave this ticket to you", Given.Ticket().Assign(Given.Agent), NotificationEvent.Assigned);
        AssertLine("Eve set the status to active", Given.Ticket().Assign(Given.Agent), NotificationEvent.StatusChanged);
        AssertLine("Eve set the status to waiting", Active.Set(TicketStatus.Waiting), NotificationEvent.StatusChanged);
        AssertLine("Eve set the status to open", Active.Set(TicketStatus.Open), NotificationEvent.StatusChanged);
        AssertLine("Eve closed the ticket", Active.Set(TicketStatus.Closed), NotificationEvent.Closed);
        AssertLine("Eve opened the ticket again", Closed.Set(TicketStatus.Open), NotificationEvent.Reopened);
        AssertLine("Eve wrote an internal note: Psst", Active.Post(Note("Psst")), NotificationEvent.Noted, seesNotes: true);
        AssertLine(
            "Eve mentioned you in an internal note: Psst",
            Active.Post(Note("Psst")),
            NotificationEvent.Mentioned,
            seesNotes: true);
    }

    [Fact]
    public void A_line_says_all_that_was_done_but_not_what_followed_by_itself()
    {
        AssertLine(
            "Eve closed the ticket and replied: Done",
            Active.Post(Reply("Done", TicketStatus.Closed)),
            NotificationEvent.Replied);
        AssertLine(
            "Eve set the status to waiting and replied: When?",
            Active.Post(Reply("When?", TicketStatus.Waiting)),
            NotificationEvent.Replied);
        AssertLine(
            "Carl opened the ticket again and replied: No",
            Closed.Post(Reply("No"), Given.Customer),
            NotificationEvent.Reopened);
        AssertLine("Eve replied: I do", Given.Ticket().Post(Reply("I do")), NotificationEvent.Replied);
    }

    [Theory]
    [InlineData(TicketStatus.Waiting, "Eve set the status to waiting", NotificationEvent.StatusChanged)]
    [InlineData(TicketStatus.Open, "Eve set the status to open", NotificationEvent.StatusChanged)]
    [InlineData(TicketStatus.Closed, "Eve closed the ticket", NotificationEvent.Closed)]
    public void Who_sees_no_notes_reads_only_of_the_status_that_one_carries(
        TicketStatus status, string line, NotificationEvent what) =>
        AssertLine(line, Active.Post(Note("Psst", status)), what, seesNotes: false);

    [Fact]
    public void Whatever_the_text_the_line_is_one()
    {
        AssertLine("Eve replied: A b c d e", Active.Post(Reply("A\n\nb \t c\u2028d\r\n\u00A0e")), NotificationEvent.Replied);
        var odd = Given.Person("x", Role.Agent) with { Person = new(new("x"), " Odd \n Name ") };
        AssertLine("Odd Name replied: A", Active.Post(Reply("A"), odd), NotificationEvent.Replied);
    }

    [Fact]
    public void A_long_line_ends_with_a_whole_word_and_an_ellipsis()
    {
        var line = Line(Active.Post(Reply(string.Concat(Enumerable.Repeat("seven77 ", 100)))), NotificationEvent.Replied);
        Assert.EndsWith(" seven77…", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, InboxItem.MaxText - "seven77 ".Length, InboxItem.MaxText);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("🔥")]
    [InlineData("e\u0301")]
    [InlineData("👩‍👩‍👧")]
    public void A_word_without_end_is_cut_between_two_whole_characters(string character)
    {
        for (var before = 0; before < character.Length; before++)
        {
            var text = new string('-', before) + string.Concat(Enumerable.Repeat(character, InboxItem.MaxText));
            var line = Line(Active.Post(Reply(text)), NotificationEvent.Replied);
            var rest = line["Eve replied: ".Length..^1][before..];
            Assert.EndsWith("…", line, StringComparison.Ordinal);
            Assert.InRange(line.Length, InboxItem.MaxText - character.Length, InboxItem.MaxText);
            Assert.Equal(string.Concat(Enumerable.Repeat(character, rest.Length / character.Length)), rest);
        }
    }

    [Fact]
    public void A_line_may_be_as_long_as_it_may_be()
    {
        var most = InboxItem.MaxText - "Eve replied: ".Length;
        AssertLine($"Eve replied: {new string('x', most)}", Active.Post(Reply(new('x', most))), NotificationEvent.Replied);
        Assert.Equal(
            InboxItem.MaxText, Line(Active.Post(Reply(new('x', most + 1))), NotificationEvent.Replied).Length);
    }

    [Fact]
    public void What_tells_a_note_is_for_staff_only_also_to_staff_who_follow()
    {
        var followed = Active with { Followers = Active.Followers.With(Given.Admin.Person) };
        Assert.True(Item(followed.Post(Note("Psst")), NotificationEvent.Noted, Given.Admin).IsForStaff);
        Assert.False(Item(followed.Post(Reply("Hello")), NotificationEvent.Replied, Given.Admin).IsForStaff);
        var mixed = followed.Post(Note("Psst", TicketStatus.Closed));
        Assert.False(Item(mixed, NotificationEvent.Closed, Given.Customer).IsForStaff);
    }

    [Fact]
    public void What_reaches_somebody_only_because_they_are_staff_is_for_staff_only()
    {
        Assert.True(Item(Given.Opening(1), NotificationEvent.Opened, Given.Agent).IsForStaff);
        Assert.True(Item(Active.Post(Reply("Hello"), Given.Customer), NotificationEvent.Replied, Given.OtherAgent).IsForStaff);
        Assert.False(Item(Active.Post(Reply("Hello")), NotificationEvent.Replied, Given.Customer).IsForStaff);
        Assert.False(Item(Active.Post(Reply("Hello")), NotificationEvent.Replied, Given.Follower).IsForStaff);
        var own = Given.Ticket(TicketStatus.Active, requester: Given.Admin);
        Assert.False(Item(own.Post(Reply("Hello")), NotificationEvent.Replied, Given.Admin).IsForStaff);
    }

    private static MessageDraft Reply(string content, TicketStatus? status = null) => Given.Reply(status, content);

    private static MessageDraft Note(string content, TicketStatus? status = null) =>
        new(MessageKind.Note, content, status, ExpectedLastSeq: null);

    private static InboxItem Item(Outcome<TicketChange> decided, NotificationEvent what, Actor to) =>
        InboxItems.Of(decided.Operation(), what, to, decided.Head(), decided.Value!.Message);

    private static string Line(Outcome<TicketChange> decided, NotificationEvent what, bool seesNotes = false) =>
        InboxText.Of(decided.Operation(), what, seesNotes, decided.Value!.Message);

    private static void AssertLine(string line, Outcome<TicketChange> decided, NotificationEvent what, bool seesNotes = false) =>
        Assert.Equal(line, Line(decided, what, seesNotes));
}
