using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class AssignTicketTests(DeskFixture desk)
{
    [DeskFact]
    public async Task Whoever_is_given_a_ticket_works_on_it_until_somebody_else_is_or_nobody()
    {
        var ticket = await desk.OpenAsync("customer");
        var mine = await desk.AssignAsync("agent", ticket, "agent");
        Assert.Equal(("active", "agent", "Gus Agent"), (mine["status"], mine["assignee.id"], mine["assignee.name"]));
        Assert.Superset(Finders("agent:me", "agent2:agent"), await ListedAsync(mine));

        var theirs = await desk.AssignAsync("agent", ticket, "agent2");
        Assert.Equal(("active", "agent2"), (theirs["status"], theirs["assignee.id"]));
        Assert.Superset(Finders("agent2:me"), await ListedAsync(mine));

        var nobodys = (await desk.CallAsync("admin", "PUT", $"{ticket}/assignee", """{"assigneeId":null}""")).Is(200);
        Assert.Equal(("active", null), (nobodys["status"], nobodys["assignee.id"]));
        Assert.Superset(Finders("agent:none", "agent2:none"), await ListedAsync(mine));
        Assert.Equal(nobodys.Text, (await desk.GetAsync("agent", ticket)).Text);

        await desk.SettleAsync();
        Assert.Equal(["agent2:none", "agent:none"], (await ListedAsync(mine)).Order(StringComparer.Ordinal));
    }

    [DeskFact]
    public async Task Giving_it_to_whom_it_is_given_changes_nothing()
    {
        var ticket = await desk.OpenAsync("customer");
        var first = await desk.AssignAsync("agent", ticket, "agent");
        var again = await desk.AssignAsync("agent2", ticket, "agent");
        Assert.Equal((first.Text, first.ETag), (again.Text, again.ETag));
    }

    [DeskTheory]
    [InlineData("\"customer\"")]
    [InlineData("\"customer2\"")]
    [InlineData("\"nobody\"")]
    [InlineData("\"\"")]
    [InlineData("\"Agent\"")]
    [InlineData("\" agent\"")]
    [InlineData("\"a' or 'x' eq 'x/\\\\#?|\\u0001\"")]
    public async Task Only_staff_can_be_assigned(string id)
    {
        var ticket = await desk.OpenAsync("customer");
        (await desk.CallAsync("agent", "PUT", $"{ticket}/assignee", $$"""{"assigneeId":{{id}}}""")).Is(422, "not-staff");
        Assert.Null((await desk.GetAsync("agent", ticket))["assignee.id"]);
    }

    [DeskTheory]
    [InlineData("{}", "/assigneeId")]
    [InlineData("""{"assigneeId":7}""", "/assigneeId")]
    [InlineData("""{"assigneeId":{"id":"agent"}}""", "/assigneeId")]
    [InlineData("""{"assigneeId":"\ud800"}""", "/assigneeId")]
    [InlineData("""{"assignee":"agent"}""", "/assignee,/assigneeId")]
    [InlineData("""{"assigneeId":"agent","assigneeId":null}""", "/assigneeId")]
    [InlineData("null", "")]
    public async Task To_whom_must_be_said(string json, string pointers)
    {
        var ticket = await desk.OpenAsync("customer");
        Assert.Equal(pointers, (await desk.CallAsync("agent", "PUT", $"{ticket}/assignee", json)).Is(400, "invalid").Pointers);
    }

    [DeskFact]
    public async Task A_closed_ticket_is_given_to_nobody()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.AssignAsync("agent", ticket, "agent");
        await desk.SetAsync("agent", ticket, "closed");
        var path = $"{ticket}/assignee";
        (await desk.CallAsync("agent", "PUT", path, """{"assigneeId":"agent2"}""")).Is(409, "invalid-transition");
        (await desk.CallAsync("agent", "PUT", path, """{"assigneeId":null}""")).Is(409, "invalid-transition");
    }

    [DeskFact]
    public async Task Requesters_assign_nobody_and_learn_of_nobody()
    {
        var ticket = await desk.OpenAsync("customer");
        foreach (var id in new[] { "agent", "customer", "nobody" })
        {
            var json = $$"""{"assigneeId":"{{id}}"}""";
            (await desk.CallAsync("customer", "PUT", $"{ticket}/assignee", json)).Is(403, "forbidden");
            (await desk.CallAsync("customer3", "PUT", $"{ticket}/assignee", json)).Is(403, "forbidden");
        }

        (await desk.CallAsync("agent", "PUT", "/api/tickets/2147483647/assignee", """{"assigneeId":null}""")).Is(404);
    }

    private static HashSet<string> Finders(params string[] finders) => [.. finders];

    /// <summary>Who finds the ticket under which assignee.</summary>
    private async Task<HashSet<string>> ListedAsync(Answer ticket)
    {
        var found = new HashSet<string>();
        foreach (var (person, assignee) in new[]
            { ("agent", "me"), ("agent", "none"), ("agent2", "me"), ("agent2", "none"), ("agent2", "agent") })
        {
            var list = await desk.GetAsync(person, $"/api/tickets?assignee={assignee}&limit=100");
            if (list.Is(200).All("id").Contains(ticket["id"]))
                found.Add($"{person}:{assignee}");
        }

        return found;
    }
}
