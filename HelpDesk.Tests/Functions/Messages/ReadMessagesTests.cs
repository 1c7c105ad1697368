using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messages;

[Collection(SharedDesk.Name)]
public sealed class ReadMessagesTests(DeskFixture desk, ConversationFixture conversation) : IClassFixture<ConversationFixture>
{
    [DeskFact]
    public async Task Everybody_counts_what_they_see_without_a_gap()
    {
        var ticket = conversation.Ticket;
        Assert.Equal(["1 reply", "2 note", "3 reply", "4 note", "5 note", "6 reply"], await ReadAsync("agent", ticket));
        Assert.Equal(["1 reply", "2 reply", "3 reply"], await ReadAsync("customer", ticket));
        Assert.Equal(["1 reply", "2 reply", "3 reply"], await ReadAsync("customer2", ticket));
    }

    [DeskTheory]
    [InlineData("agent", "after=0", "123456")]
    [InlineData("agent", "after=1", "23456")]
    [InlineData("agent", "after=5", "6")]
    [InlineData("agent", "after=6", "")]
    [InlineData("agent", "after=2147483647", "")]
    [InlineData("agent", "limit=2", "12+")]
    [InlineData("agent", "after=2&limit=3", "345+")]
    [InlineData("agent", "after=3&limit=3", "456")]
    [InlineData("agent", "limit=6", "123456")]
    [InlineData("customer", "after=1", "23")]
    [InlineData("customer", "after=2", "3")]
    [InlineData("customer", "after=3", "")]
    [InlineData("customer", "after=1&limit=1", "2+")]
    [InlineData("customer", "limit=3", "123")]
    public async Task One_may_read_on_from_what_one_knows(string person, string query, string seen)
    {
        var page = (await desk.GetAsync(person, $"{conversation.Ticket}/messages?{query}")).Is(200);
        var more = page["nextCursor"] is null ? "" : "+";
        Assert.Equal(seen, string.Concat(page.All("seq")) + more);
        Assert.Equal(more == "+", page.Next is not null);
    }

    [DeskTheory]
    [InlineData("agent", "limit=1", "123456")]
    [InlineData("agent", "limit=4", "123456")]
    [InlineData("agent", "after=2&limit=1", "3456")]
    [InlineData("customer", "limit=1", "123")]
    [InlineData("customer", "after=1&limit=1", "23")]
    public async Task Page_by_page_nothing_is_left_out(string person, string query, string seen)
    {
        var pages = await desk.PagesAsync(person, $"{conversation.Ticket}/messages?{query}");
        Assert.Equal(seen, string.Concat(pages.SelectMany(page => page.All("seq"))));
    }

    [DeskTheory]
    [InlineData("after=-1", "/after")]
    [InlineData("after=x", "/after")]
    [InlineData("after=", "/after")]
    [InlineData("after=2147483648", "/after")]
    [InlineData("after=1&after=2", "/after")]
    [InlineData("after=1.0&limit=0&cursor=x&kind=note", "/after,/cursor,/kind,/limit")]
    public async Task A_question_that_makes_no_sense_is_refused_by_name(string query, string pointers)
    {
        var ticket = conversation.Ticket;
        Assert.Equal(pointers, (await desk.GetAsync("agent", $"{ticket}/messages?{query}")).Is(400, "invalid").Pointers);
    }

    [DeskFact]
    public async Task A_cursor_goes_on_with_its_own_question_only()
    {
        var ticket = conversation.Ticket;
        var cursor = (await desk.GetAsync("customer", $"{ticket}/messages?after=1&limit=1"))["nextCursor"];
        Assert.Equal(["3"], (await desk.GetAsync("customer", $"{ticket}/messages?after=1&cursor={cursor}")).All("seq"));
        foreach (var (person, query) in new[]
            { ("customer", ""), ("customer", "after=2&"), ("customer2", "after=1&"), ("agent", "after=1&") })
        {
            var refused = await desk.GetAsync(person, $"{ticket}/messages?{query}cursor={cursor}");
            Assert.Equal("/cursor", refused.Is(400).Pointers);
        }
    }

    [DeskTheory]
    [InlineData("agent", "1", "reply")]
    [InlineData("agent", "2", "note")]
    [InlineData("agent", "6", "reply")]
    [InlineData("agent", "7", null)]
    [InlineData("agent", "0", null)]
    [InlineData("agent", "+1", null)]
    [InlineData("agent", "-1", null)]
    [InlineData("agent", "2147483648", null)]
    [InlineData("agent", "x", null)]
    [InlineData("customer", "2", "reply")]
    [InlineData("customer", "3", "reply")]
    [InlineData("customer", "4", null)]
    [InlineData("customer3", "1", null)]
    public async Task Each_message_has_an_address(string person, string seq, string? kind)
    {
        var read = await desk.GetAsync(person, $"{conversation.Ticket}/messages/{seq}");
        if (kind is null)
            read.Is(404, "not-found");
        else
            Assert.Equal((kind, seq), (read.Is(200)["kind"], read["seq"]));
    }

    [DeskFact]
    public async Task Others_read_nothing()
    {
        var ticket = conversation.Ticket;
        (await desk.GetAsync("customer3", $"{ticket}/messages")).Is(404, "not-found");
        (await desk.GetAsync("agent", "/api/tickets/2147483647/messages")).Is(404, "not-found");
        (await desk.GetAsync(null, $"{ticket}/messages")).Is(401, "unauthenticated");
    }

    private async Task<string[]> ReadAsync(string person, string ticket)
    {
        var read = (await desk.GetAsync(person, $"{ticket}/messages")).Is(200);
        return [.. read.All("seq").Zip(read.All("kind"), (seq, kind) => $"{seq} {kind}")];
    }
}
