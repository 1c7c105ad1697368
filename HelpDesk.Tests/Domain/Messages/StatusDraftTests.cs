using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Domain.InMemory;

namespace HelpDesk.Tests.Domain.Messages;

public sealed class StatusDraftTests
{
    [Fact]
    public void A_comment_may_be_left_out() =>
        Assert.Equal(new StatusDraft(TicketStatus.Closed, Comment: null), StatusDraft.Create(TicketStatus.Closed, null).Value);

    [Fact]
    public void A_comment_is_a_message() =>
        Assert.Equal(new StatusDraft(TicketStatus.Closed, "Done"), StatusDraft.Create(TicketStatus.Closed, " Done ").Value);

    [Fact]
    public void A_comment_that_is_given_says_something()
    {
        Assert.Equal(["/comment"], StatusDraft.Create(TicketStatus.Closed, " ").Error.Pointers());
        var tooLong = new string('x', MessageLimits.Content + 1);
        Assert.Equal(["/comment"], StatusDraft.Create(TicketStatus.Closed, tooLong).Error.Pointers());
    }

    [Fact]
    public void Every_bad_field_is_named_at_once() =>
        Assert.Equal(["/status", "/comment"], StatusDraft.Create(null, "").Error.Pointers());
}
