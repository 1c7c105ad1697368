using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class SetStatusTests(DeskFixture desk)
{
    [DeskFact]
    public async Task A_requester_closes_a_ticket_and_opens_it_again()
    {
        var ticket = await desk.OpenAsync("customer");
        var closed = await desk.SetAsync("customer", ticket, "closed");
        Assert.Equal(("closed", closed["updatedAt"], "0"), (closed["status"], closed["closedAt"], closed["reopenCount"]));

        var reopened = await desk.SetAsync("customer", ticket, "open");
        Assert.Equal(("open", null, "1"), (reopened["status"], reopened["closedAt"], reopened["reopenCount"]));
        Assert.Equal(reopened.Text, (await desk.GetAsync("customer", ticket)).Text);
    }

    [DeskTheory]
    [InlineData("customer", "waiting")]
    [InlineData("customer", "active")]
    [InlineData("customer2", "closed")]
    [InlineData("customer2", "open")]
    public async Task Other_statuses_are_for_staff(string person, string status)
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.LetFollowAsync("agent", ticket, "customer2");
        (await desk.CallAsync(person, "PUT", $"{ticket}/status", $$"""{"status":"{{status}}"}""")).Is(403, "forbidden");
        Assert.Equal("open", (await desk.GetAsync("agent", ticket))["status"]);
    }

    [DeskFact]
    public async Task Only_staff_put_a_ticket_back()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.AssignAsync("agent", ticket, "agent");
        (await desk.CallAsync("customer", "PUT", $"{ticket}/status", """{"status":"open"}""")).Is(403, "forbidden");

        var back = await desk.SetAsync("agent2", ticket, "open");
        Assert.Equal(("open", null), (back["status"], back["assignee.id"]));
        Assert.Contains($"{back["id"]}", (await desk.GetAsync("agent", "/api/tickets?assignee=none")).All("id"));
    }

    [DeskTheory]
    [InlineData("active")]
    [InlineData("waiting")]
    public async Task A_closed_ticket_has_to_be_opened_first(string status)
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SetAsync("agent", ticket, "closed");
        var refused = await desk.CallAsync("agent", "PUT", $"{ticket}/status", $$"""{"status":"{{status}}"}""");
        refused.Is(409, "invalid-transition");

        await desk.SetAsync("agent", ticket, "open");
        Assert.Equal(status, (await desk.SetAsync("agent", ticket, status))["status"]);
    }

    [DeskTheory]
    [InlineData("open")]
    [InlineData("active")]
    [InlineData("waiting")]
    [InlineData("closed")]
    public async Task Setting_what_is_set_changes_nothing(string status)
    {
        var ticket = await desk.OpenAsync("customer");
        var first = await desk.SetAsync("agent", ticket, status);
        var again = await desk.SetAsync("agent", ticket, status);
        Assert.Equal((first.Text, first.ETag), (again.Text, again.ETag));
    }

    [DeskFact]
    public async Task A_comment_is_a_reply_of_the_same_operation()
    {
        var ticket = await desk.OpenAsync("customer");
        var set = (await desk.CallAsync(
            "agent", "PUT", $"{ticket}/status", """{"status":"waiting","comment":" Which tray? "}""")).Is(200);
        var message = await desk.GetAsync("customer", $"{ticket}/messages/1");

        Assert.Equal(("waiting", "1"), (set["status"], set["messageCount"]));
        Assert.Equal(("Which tray?", "reply", "web"), (message["content"], message["kind"], message["source"]));
        Assert.Equal(("agent", "customer"), (message["sender.id"], message["receiver.id"]));
        Assert.Equal(message["sentAt"], set["firstResponseAt"]);
        Assert.Equal(["opened", "replied", "status-changed"], await desk.TrailAsync(ticket, "kind"));
        Assert.Equal(2, (await desk.TrailAsync(ticket, "operation")).Distinct().Count());
    }

    [DeskFact]
    public async Task A_requester_may_say_why_they_close_and_nothing_more_once_it_is_closed()
    {
        const string Thanks = """{"status":"closed","comment":"Thanks"}""";
        var ticket = await desk.OpenAsync("customer");
        (await desk.CallAsync("customer", "PUT", $"{ticket}/status", Thanks)).Is(200);
        (await desk.CallAsync("customer", "PUT", $"{ticket}/status", Thanks)).Is(409, "invalid-transition");
        Assert.Equal(["Thanks"], (await desk.GetAsync("customer", $"{ticket}/messages")).All("content"));
    }

    [DeskTheory]
    [InlineData("{}", "/status")]
    [InlineData("""{"status":null}""", "/status")]
    [InlineData("""{"status":"done","comment":""}""", "/comment,/status")]
    [InlineData("""{"status":3,"comment":3,"why":3}""", "/comment,/status,/why")]
    [InlineData("""{"status":"closed","comment":"\u0000"}""", "/comment")]
    [InlineData("""["closed"]""", "")]
    public async Task Everything_that_is_wrong_is_named_at_once(string json, string pointers)
    {
        var ticket = await desk.OpenAsync("customer");
        Assert.Equal(pointers, (await desk.CallAsync("agent", "PUT", $"{ticket}/status", json)).Is(400, "invalid").Pointers);
    }

    [DeskFact]
    public async Task Who_may_not_see_a_ticket_does_not_learn_of_it()
    {
        var ticket = await desk.OpenAsync("customer");
        (await desk.CallAsync("customer3", "PUT", $"{ticket}/status", """{"status":"closed"}""")).Is(404, "not-found");
        (await desk.CallAsync("agent", "PUT", "/api/tickets/2147483647/status", """{"status":"open"}""")).Is(404, "not-found");
    }
}
