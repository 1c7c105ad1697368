using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class TicketEventsTests(DeskFixture desk)
{
    [DeskFact]
    public async Task The_audit_trail_tells_the_whole_story()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.AssignAsync("agent2", ticket, "agent");
        await desk.SayAsync("agent", ticket, ""","status":"waiting" """);
        await desk.SayAsync("customer", ticket);
        await desk.NoteAsync("agent2", ticket);
        (await desk.CallAsync("agent", "PATCH", ticket, """{"priority":"high","description":"New"}""")).Is(200);
        await desk.LetFollowAsync("agent", ticket, "customer2");
        await desk.SetAsync("customer", ticket, "closed");

        var trail = (await desk.GetAsync("agent", $"{ticket}/events")).Is(200);
        Assert.Equal(
            "1 opened customer,2 assigned agent2,3 status-changed agent2,4 replied agent,5 status-changed agent,"
                + "6 replied customer,7 status-changed customer,8 noted agent2,9 edited agent,10 followed agent,"
                + "11 status-changed customer",
            string.Join(',', trail.All("seq").Zip(trail.All("kind"), trail.All("by.id"))
                .Select(e => $"{e.First} {e.Second} {e.Third}")));
        Assert.Equal(
            ["open", "open", "active", "active", "waiting", "waiting", "active", "active", "active", "active", "closed"],
            trail.All("status"));
        Assert.Equal(
            [null, null, "open", null, "active", null, "waiting", null, null, null, "active"], trail.All("fromStatus"));
        Assert.Equal([null, .. Enumerable.Repeat("agent", 10)], trail.All("assignee.id"));
        Assert.Equal(["1", "2", "3"], trail.All("messageSeq").OfType<string>());
        Assert.Equal("""[{"field":"description","from":null,"to":null},{"field":"priority","from":"normal","to":"high"}]""",
            trail["items.8.changes"]);
        Assert.Equal("customer2", trail["items.9.follower.id"]);
    }

    [DeskFact]
    public async Task What_one_command_did_bears_one_operation_and_each_moment_is_later()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.AssignAsync("agent", ticket, "agent");
        await desk.SayAsync("agent", ticket, ""","status":"waiting" """);

        var operations = await desk.TrailAsync(ticket, "operation");
        Assert.Equal([1, 2, 2], operations.GroupBy(operation => operation).Select(group => group.Count()));
        Assert.Equal(operations[1], operations[2]);
        var moments = (await desk.TrailAsync(ticket, "at")).Select(at => at.ToMoment()).ToList();
        Assert.Equal(moments.Distinct().Order(), moments);
    }

    [DeskFact]
    public async Task Page_by_page_it_is_the_same_trail()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.AssignAsync("agent", ticket, "agent");
        await desk.NoteAsync("agent", ticket);
        var whole = await desk.GetAsync("agent", $"{ticket}/events");

        var pages = await desk.PagesAsync("agent", $"{ticket}/events?limit=1");
        Assert.Equal(whole.All(""), pages.Select(page => Assert.Single(page.All(""))));
        Assert.All(pages, page => Assert.Equal(page["nextCursor"] is null, page.Next is null));
    }

    [DeskFact]
    public async Task A_cursor_is_good_for_its_own_ticket_and_caller_only()
    {
        var (ticket, other) = (await desk.OpenAsync("customer"), await desk.OpenAsync("customer"));
        await desk.AssignAsync("agent", ticket, "agent");
        var cursor = (await desk.GetAsync("agent", $"{ticket}/events?limit=1"))["nextCursor"];

        (await desk.GetAsync("agent", $"{ticket}/events?cursor={cursor}")).Is(200);
        foreach (var (person, path) in new[]
            { ("agent", $"{other}/events"), ("agent2", $"{ticket}/events"), ("agent", $"{ticket}/messages") })
            Assert.Equal("/cursor", (await desk.GetAsync(person, $"{path}?cursor={cursor}")).Is(400).Pointers);
        Assert.Equal("/after", (await desk.GetAsync("agent", $"{ticket}/events?after=1")).Is(400).Pointers);
    }

    [DeskFact]
    public async Task It_is_for_staff()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.LetFollowAsync("agent", ticket, "customer2");
        foreach (var person in new[] { "customer", "customer2", "customer3" })
            (await desk.GetAsync(person, $"{ticket}/events")).Is(403, "forbidden");
        (await desk.GetAsync("customer", "/api/tickets/2147483647/events")).Is(403, "forbidden");
        (await desk.GetAsync("agent", "/api/tickets/2147483647/events")).Is(404, "not-found");
    }
}
