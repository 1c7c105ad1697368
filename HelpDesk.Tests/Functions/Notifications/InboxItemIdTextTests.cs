using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Notifications;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Notifications;

public sealed class InboxItemIdTextTests
{
    private static readonly string Known = InboxItemIdText.Write(new(Given.Noon, new TicketId(7)));

    [Fact]
    public void An_id_comes_back_as_it_was_from_a_text_that_fits_an_address()
    {
        InboxItemId[] ids =
        [
            new(Given.Noon, new TicketId(1)),
            new(Given.Noon.AddTicks(1), new TicketId(int.MaxValue)),
            new(DateTimeOffset.MaxValue, new TicketId(1024)),
            new(DateTimeOffset.MinValue, new TicketId(1024)),
        ];
        var texts = ids.Select(InboxItemIdText.Write).ToList();
        Assert.All(texts, text => Assert.Matches("^[A-Za-z0-9_-]{16}$", text));
        Assert.Equal(ids, texts.Select(text => InboxItemIdText.Find(text)!.Value));
    }

    [Fact]
    public void No_other_text_is_one()
    {
        Assert.NotNull(InboxItemIdText.Find(Known));
        string?[] others =
        [
            null, "", Known[..^1], Known + "A", Known + "==", " " + Known[1..], Known[..^1] + "=", Known[..^1] + "\u00e9",
            new('A', 16), new('_', 16), $"/{Known[1..]}",
            InboxItemIdText.Write(new(Given.Noon, new TicketId(0))),
            InboxItemIdText.Write(new(Given.Noon, new TicketId(-1))),
        ];
        Assert.All(others, other => Assert.Null(InboxItemIdText.Find(other)));
    }
}
