using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class OwnTicketTests(DeskFixture desk)
{
    [DeskFact]
    public async Task Staff_open_a_ticket_for_somebody_else_and_it_is_theirs()
    {
        var ticket = await desk.OpenAsync("agent", ""","requesterId":"customer3" """);
        var theirs = (await desk.GetAsync("customer3", ticket)).Is(200);
        Assert.Equal(("customer3", "Chen Customer"), (theirs["requester.id"], theirs["requester.name"]));
        Assert.Contains(theirs["id"], (await desk.GetAsync("customer3", "/api/tickets")).All("id"));
        Assert.Equal(["agent"], await desk.TrailAsync(ticket, "by.id"));
        await desk.NoteAsync("agent", ticket);
    }

    [DeskTheory]
    [InlineData("customer", "customer2", 403, "forbidden")]
    [InlineData("customer", "nobody", 403, "forbidden")]
    [InlineData("customer", "customer", 201, null)]
    [InlineData("agent", "agent2", 201, null)]
    [InlineData("agent", "nobody", 400, "invalid")]
    [InlineData("agent", "", 400, "invalid")]
    public async Task For_whom_it_may_be_opened(string person, string requester, int status, string? code)
    {
        var json = $$"""{"title":"x","description":"y","requesterId":"{{requester}}"}""";
        var opened = (await desk.CallAsync(person, "POST", "/api/tickets", json)).Is(status);
        Assert.Equal(code, opened.Code);
        if (status == 400)
            Assert.Equal("/requesterId", opened.Pointers);
    }

    [DeskFact]
    public async Task Staff_are_requesters_of_their_own_tickets()
    {
        var ticket = await desk.OpenAsync("agent");
        await desk.NoteAsync("agent2", ticket);
        await desk.SayAsync("agent2", ticket);

        var mine = await desk.GetAsync("agent", ticket);
        var theirs = await desk.GetAsync("agent2", ticket);
        Assert.Equal(("1", "3"), (mine["messageCount"], mine["version"]));
        Assert.Equal(("2", "4"), (theirs["messageCount"], theirs["version"]));
        Assert.Equal(["1:reply"], Numbered(await desk.GetAsync("agent", $"{ticket}/messages")));
        Assert.Equal(["1:note", "2:reply"], Numbered(await desk.GetAsync("agent2", $"{ticket}/messages")));

        (await desk.GetAsync("agent", $"{ticket}/events")).Is(403, "forbidden");
        await Refused("POST", $"{ticket}/messages", """{"content":"x","kind":"note"}""");
        await Refused("POST", $"{ticket}/messages", """{"content":"x","status":"closed"}""");
        await Refused("PUT", $"{ticket}/assignee", """{"assigneeId":"agent"}""");
        await Refused("PUT", $"{ticket}/status", """{"status":"waiting"}""");
        await Refused("PATCH", ticket, """{"priority":"urgent"}""");
        await Refused("POST", $"{ticket}/followers", """{"userId":"customer"}""");
        await desk.SetAsync("agent", ticket, "closed");

        async Task Refused(string method, string path, string json) =>
            (await desk.CallAsync("agent", method, path, json)).Is(403, "forbidden");
    }

    private static string[] Numbered(Answer messages) =>
        [.. messages.All("seq").Zip(messages.All("kind"), (seq, kind) => $"{seq}:{kind}")];
}
