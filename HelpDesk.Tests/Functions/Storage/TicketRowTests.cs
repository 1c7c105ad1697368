using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TicketRowTests
{
    private static readonly Ticket Bare = Given.Opening(8).Head;

    private static readonly Ticket Full = Given.Opening(7).Head with
    {
        Status = TicketStatus.Waiting,
        Priority = TicketPriority.Urgent,
        Category = "Any / thing",
        Tags = TagSet.FromStored(["a", "b c"]),
        Fields = CustomFields.FromStored(new Dictionary<string, string> { ["a\"b"] = "x\ny 🔥 語" }),
        Channel = TicketChannel.Email,
        Assignee = Given.Agent.Person,
        Followers = Followers.None.With(Given.Follower.Person).With(Given.Admin.Person),
        FollowUpOf = new TicketId(3),
        UpdatedAt = Given.Noon.AddTicks(20),
        PublicUpdatedAt = Given.Noon.AddTicks(10),
        FirstResponseAt = Given.Noon.AddTicks(1),
        ClosedAt = Given.Noon.AddTicks(2),
        ReopenCount = 4,
        RemovedAt = Given.Noon.AddTicks(3),
        Measures = new()
        {
            CreatedDay = new(2024, 2, 29),
            StatusSince = Given.Noon.AddTicks(10),
            WaitedForUs = new(5_000_000_000, 2),
            WaitedForRequester = new(3, 4),
            Closed = new(5, 6),
            UnansweredSince = Given.Noon.AddTicks(20),
            Answers = 7,
            Assignments = 8,
            LastClosedDay = new(2025, 12, 31),
        },
        LastEventSeq = 12,
        PublicVersion = 11,
        LastMessageSeq = 5,
        LastReplySeq = 3,
    };

    [Fact]
    public void A_ticket_comes_back_from_its_row_as_it_was()
    {
        Assert.Equal(Full, TicketRow.ToTicket(TicketRow.FromTicket(Full)));
        Assert.Equal(Bare, TicketRow.ToTicket(TicketRow.FromTicket(Bare)));
    }

    [Fact]
    public void Nothing_of_a_full_ticket_is_as_it_is_on_a_bare_one()
    {
        var same = typeof(Ticket).GetProperties()
            .Where(member => Equals(member.GetValue(Full), member.GetValue(Bare)))
            .Select(member => member.Name);
        Assert.Equal(["Title", "Description", "Requester", "CreatedAt"], same);
    }

    [Fact]
    public void A_ticket_stands_in_each_of_its_lists_staff_by_all_activity_others_by_what_they_may_know_of()
    {
        var (staff, others) = (ViewRow.RowKey(Full.UpdatedAt, Full.Id), ViewRow.RowKey(Full.PublicUpdatedAt, Full.Id));
        Assert.Equal(
            [("r|carl", others), ("a|gus", staff), ("s|waiting", staff), ("f|ada", others), ("f|fay", others)],
            ViewRow.Places(TicketPlacement.Of(Full with { RemovedAt = null })));
        Assert.Equal(["r|carl", "a|-", "s|open"], ViewRow.Places(TicketPlacement.Of(Bare)).Select(place => place.List));
    }

    [Fact]
    public void A_removed_ticket_stands_in_the_list_of_the_removed_alone_by_when_that_was() =>
        Assert.Equal([("removed", ViewRow.RowKey(Full.UpdatedAt, Full.Id))], ViewRow.Places(TicketPlacement.Of(Full)));

    [Fact]
    public void A_summary_comes_back_from_its_row_as_it_was()
    {
        foreach (var summary in new[] { TicketSummary.Of(Full), TicketSummary.Of(Bare) })
            Assert.Equal(summary, ViewRow.ToSummary(ViewRow.FromSummary("r|carl", "row", summary)));
    }

    [Fact]
    public void Nobody_and_somebody_who_is_called_like_nobody_are_two() =>
        Assert.NotEqual(ViewRow.OfAssignee(null), ViewRow.OfAssignee(new(ViewRow.Nobody)));

    [Fact]
    public void No_two_tags_share_a_column()
    {
        string[] parts = ["", "a", "_", "002B", "_002B", "A", "+", "ü", "🔥", " "];
        var tags = (from one in parts from two in parts from three in parts select one + two + three).Distinct().ToList();
        Assert.Equal(tags.Count, tags.Select(ViewRow.TagColumn).Distinct().Count());
        Assert.Equal("Tag_c_002B_002B", ViewRow.TagColumn("c++"));
        Assert.True(ViewRow.TagColumn(new string('ü', TicketLimits.Tag)).Length <= 255);
    }

    [Fact]
    public void The_domain_counts_what_fields_take_as_stored_never_too_low()
    {
        for (var c = 1; c < char.MaxValue; c++)
        {
            var text = char.IsHighSurrogate((char)c) ? $"{(char)c}\uDC00" : $"{(char)c}";
            if (char.IsLowSurrogate((char)c) || char.IsControl((char)c))
                continue;
            var fields = CustomFields.FromStored(new Dictionary<string, string> { ["n"] = text });
            Assert.True(FieldsColumn.Write(fields).Length - 1 <= JsonText.Length("n") + JsonText.Length(text), $"U+{c:X4}");
        }
    }
}
