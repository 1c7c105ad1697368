using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TicketRowTests
{
    private static readonly Ticket Full = Given.Opening(7).Head with
    {
        Status = TicketStatus.Waiting,
        Priority = TicketPriority.Urgent,
        Category = "Any / thing",
        Tags = TagSet.FromStored(["a", "b c"]),
        Fields = CustomFields.FromStored(new Dictionary<string, string> { ["a\"b"] = "x\ny 🔥 語" }),
        Channel = TicketChannel.Email,
        Assignee = new PersonRef(new PersonId("gus"), "Gus"),
        UpdatedAt = Given.Noon.AddTicks(1),
        LastEventSeq = 12,
    };

    [Fact]
    public void A_ticket_comes_back_from_its_row_as_it_was()
    {
        Assert.Equal(Full, TicketRow.ToTicket(TicketRow.FromTicket(Full)));
        var bare = Given.Opening(8).Head;
        Assert.Equal(bare, TicketRow.ToTicket(TicketRow.FromTicket(bare)));
    }

    [Fact]
    public void A_summary_comes_back_from_its_row_as_it_was_and_stands_in_each_of_its_lists()
    {
        var summary = TicketSummary.Of(Full);
        Assert.Equal(["r|carl", "a|gus", "s|waiting"], ViewRow.Partitions(summary));
        Assert.Equal(["r|carl", "a|-", "s|open"], ViewRow.Partitions(TicketSummary.Of(Given.Opening(8).Head)));
        Assert.Equal(summary, ViewRow.ToSummary(ViewRow.FromSummary("r|carl", summary)));
    }

    [Fact]
    public void An_event_comes_back_from_its_row_as_it_was()
    {
        var opened = Given.Opening(7).Events[0];
        Assert.Equal(opened, TicketEventRow.ToEvent(TicketEventRow.FromEvent(opened)));
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
