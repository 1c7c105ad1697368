using System.Text.Json;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messages;

[Collection(SharedDesk.Name)]
public sealed class PostMessageTests(DeskFixture desk)
{
    [DeskFact]
    public async Task A_reply_says_from_whom_to_whom_and_where_to_find_it()
    {
        var ticket = await desk.OpenAsync("customer");
        var asked = await desk.SayAsync("customer", ticket);
        Assert.Equal(("1", "reply", "Words", "web"), (asked["seq"], asked["kind"], asked["content"], asked["source"]));
        Assert.Equal(("customer", "Carl Customer"), (asked["sender.id"], asked["sender.name"]));
        Assert.Equal("requester", asked["sender.role"]);
        Assert.Null(asked["receiver.id"]);
        Assert.Equal(ticket, $"/api/tickets/{asked["ticketId"]}");

        await desk.AssignAsync("agent2", ticket, "agent2");
        var answered = await desk.SayAsync("agent", ticket);
        Assert.Equal(("2", "agent", "customer"), (answered["seq"], answered["sender.role"], answered["receiver.id"]));
        var again = await desk.SayAsync("customer", ticket);
        Assert.Equal(("3", "agent2"), (again["seq"], again["receiver.id"]));

        foreach (var posted in new[] { asked, answered, again })
        {
            var read = (await desk.GetAsync(posted["sender.id"], posted.Location)).Is(200);
            Assert.Equal((posted.Text, posted.ETag), (read.Text, read.ETag));
            Assert.Equal(posted.Text, (await desk.GetAsync("agent2", posted.Location)).Text);
        }
    }

    [DeskFact]
    public async Task A_note_is_for_staff_and_for_nobody_in_particular()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SayAsync("customer", ticket);
        var note = await desk.NoteAsync("agent", ticket);
        Assert.Equal(("2", "note", null), (note["seq"], note["kind"], note["receiver.id"]));
        Assert.Equal(note.Text, (await desk.GetAsync("agent2", note.Location)).Is(200).Text);
        (await desk.GetAsync("customer", note.Location)).Is(404, "not-found");
        Assert.Equal("open", (await desk.GetAsync("agent", ticket))["status"]);
    }

    [DeskTheory]
    [InlineData("customer", ""","kind":"note" """)]
    [InlineData("customer", ""","status":"closed" """)]
    [InlineData("customer2", ""","kind":"note" """)]
    [InlineData("customer2", ""","status":"open" """)]
    public async Task Notes_and_statuses_are_for_staff(string person, string more)
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.LetFollowAsync("agent", ticket, "customer2");
        (await desk.CallAsync(person, "POST", $"{ticket}/messages", $$"""{"content":"x"{{more}}}""")).Is(403, "forbidden");
        Assert.Empty((await desk.GetAsync("agent", $"{ticket}/messages")).All("seq"));
    }

    [DeskTheory]
    [InlineData("agent", "", "active")]
    [InlineData("agent", ""","status":"waiting" """, "waiting")]
    [InlineData("agent", ""","status":"closed" """, "closed")]
    [InlineData("agent", ""","status":"open" """, "open")]
    [InlineData("agent", ""","kind":"note","status":"waiting" """, "waiting")]
    [InlineData("agent", ""","kind":"note" """, "open")]
    [InlineData("customer", "", "open")]
    public async Task A_message_may_bring_a_status_with_it(string person, string more, string status)
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SayAsync(person, ticket, more);
        Assert.Equal(status, (await desk.GetAsync("agent", ticket))["status"]);
    }

    [DeskFact]
    public async Task On_a_closed_ticket_staff_must_open_it_with_their_reply_and_a_requester_just_does()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SetAsync("agent", ticket, "closed");
        foreach (var more in new[]
            { "", ""","status":"closed" """, ""","status":"active" """, ""","kind":"note","status":"waiting" """ })
        {
            var refused = await desk.CallAsync("agent", "POST", $"{ticket}/messages", $$"""{"content":"x"{{more}}}""");
            refused.Is(409, "invalid-transition");
        }

        await desk.NoteAsync("agent", ticket);
        Assert.Equal("closed", (await desk.GetAsync("agent", ticket))["status"]);
        await desk.SayAsync("agent", ticket, ""","status":"open" """);
        Assert.Equal("1", (await desk.GetAsync("agent", ticket))["reopenCount"]);

        await desk.SetAsync("agent", ticket, "closed");
        var reply = await desk.SayAsync("customer", ticket);
        var reopened = await desk.GetAsync("customer", ticket);
        Assert.Equal(("2", reopened["id"]), (reply["seq"], reply["ticketId"]));
        Assert.Equal(("open", "2"), (reopened["status"], reopened["reopenCount"]));
    }

    [DeskFact]
    public async Task Who_knows_an_older_conversation_says_nothing_by_their_own_count()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SayAsync("customer", ticket);
        await desk.NoteAsync("agent", ticket);

        (await ExpectAsync("customer", 0)).Is(409, "conversation-moved");
        (await ExpectAsync("agent", 1)).Is(409, "conversation-moved");
        Assert.Equal("2", (await ExpectAsync("customer", 1)).Is(201)["seq"]);
        (await ExpectAsync("agent", 2)).Is(409, "conversation-moved");
        Assert.Equal("4", (await ExpectAsync("agent", 3)).Is(201)["seq"]);
        Assert.Equal("5", (await ExpectAsync("agent", 99)).Is(201)["seq"]);

        Task<Answer> ExpectAsync(string person, int last) =>
            desk.CallAsync(person, "POST", $"{ticket}/messages", $$"""{"content":"x","expectedLastSeq":{{last}}}""");
    }

    [DeskFact]
    public async Task The_longest_text_fits_and_one_more_character_does_not()
    {
        var ticket = await desk.OpenAsync("customer");
        var content = string.Concat(Enumerable.Repeat("語\n", 16_000 - 1)) + "🔥";
        var posted = (await PostAsync(content)).Is(201);
        Assert.Equal(content, (await desk.GetAsync("agent", posted.Location))["content"]);
        Assert.Equal(content, (await desk.GetAsync("agent", $"{ticket}/messages"))["items.0.content"]);
        Assert.Equal("/content", (await PostAsync($"{content}x")).Is(400, "invalid").Pointers);

        // Each character is written as an escape of six.
        Task<Answer> PostAsync(string text) => desk.CallAsync(
            "customer", "POST", $"{ticket}/messages", JsonSerializer.Serialize(new { content = text }));
    }

    [DeskFact]
    public async Task Others_say_nothing()
    {
        var ticket = await desk.OpenAsync("customer");
        foreach (var json in new[] { """{"content":"x"}""", """{"content":"x","kind":"note"}""" })
        {
            (await desk.CallAsync("customer3", "POST", $"{ticket}/messages", json)).Is(404, "not-found");
            (await desk.CallAsync(null, "POST", $"{ticket}/messages", json)).Is(401, "unauthenticated");
            (await desk.CallAsync("agent", "POST", "/api/tickets/2147483647/messages", json)).Is(404, "not-found");
        }
    }
}
