using Azure.Data.Tables;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class FollowTicketTests(DeskFixture desk)
{
    [DeskFact]
    public async Task A_follower_sees_the_ticket_and_what_is_said_but_no_note()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SayAsync("agent", ticket);
        await desk.NoteAsync("agent", ticket);
        (await desk.GetAsync("customer2", ticket)).Is(404);

        await desk.LetFollowAsync("agent", ticket, "customer2");
        var seen = (await desk.GetAsync("customer2", ticket)).Is(200);
        Assert.Equal("1", seen["messageCount"]);
        Assert.Equal(["customer2"], seen.Each("followers", "id"));
        Assert.Equal(["reply"], (await desk.GetAsync("customer2", $"{ticket}/messages")).All("kind"));
        Assert.Contains(seen["id"], (await desk.GetAsync("customer2", "/api/tickets?follower=me")).All("id"));
        Assert.DoesNotContain(seen["id"], (await desk.GetAsync("customer2", "/api/tickets?limit=100")).All("id"));
        Assert.Equal("2", (await desk.SayAsync("customer2", ticket))["seq"]);
    }

    [DeskFact]
    public async Task Following_twice_and_leaving_twice_is_no_event()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.LetFollowAsync("agent", ticket, "customer2");
        await desk.LetFollowAsync("agent2", ticket, "customer2");
        foreach (var _ in new[] { "once", "twice" })
            (await desk.CallAsync("agent", "DELETE", $"{ticket}/followers/customer2")).Is(204);
        Assert.Equal([null, "customer2", "customer2"], await desk.TrailAsync(ticket, "follower.id"));
        Assert.Equal(["opened", "followed", "unfollowed"], await desk.TrailAsync(ticket, "kind"));
    }

    [DeskFact]
    public async Task Whoever_follows_may_leave_and_then_knows_nothing_of_the_ticket()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.LetFollowAsync("agent", ticket, "customer2");
        var left = (await desk.CallAsync("customer2", "DELETE", $"{ticket}/followers/customer2")).Is(204);
        Assert.Equal("", left.Text);

        (await desk.GetAsync("customer2", ticket)).Is(404);
        (await desk.GetAsync("customer2", $"{ticket}/messages")).Is(404);
        (await desk.CallAsync("customer2", "DELETE", $"{ticket}/followers/customer2")).Is(404);
    }

    [DeskFact]
    public async Task Requesters_add_nobody_and_remove_nobody_else()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.LetFollowAsync("agent", ticket, "customer2");
        (await desk.CallAsync("customer", "DELETE", $"{ticket}/followers/customer2")).Is(403, "forbidden");
        (await desk.CallAsync("customer2", "DELETE", $"{ticket}/followers/customer3")).Is(403, "forbidden");
        (await desk.CallAsync("customer3", "DELETE", $"{ticket}/followers/customer3")).Is(404, "not-found");
        foreach (var person in new[] { "customer", "customer2", "customer3" })
            (await desk.CallAsync(person, "POST", $"{ticket}/followers", """{"userId":"customer3"}""")).Is(403, "forbidden");
        Assert.Equal(["customer2"], (await desk.GetAsync("customer", ticket)).Each("followers", "id"));
    }

    [DeskTheory]
    [InlineData("{}", "/userId")]
    [InlineData("""{"userId":null}""", "/userId")]
    [InlineData("""{"userId":7,"id":"customer"}""", "/id,/userId")]
    [InlineData("""{"userId":"nobody"}""", "/userId")]
    [InlineData("""{"userId":""}""", "/userId")]
    [InlineData("""{"userId":"\u0000|/"}""", "/userId")]
    [InlineData("""{"userId":"\ud800"}""", "/userId")]
    [InlineData("[]", "")]
    public async Task Who_is_to_follow_must_be_somebody(string json, string pointers)
    {
        var ticket = await desk.OpenAsync("customer");
        Assert.Equal(pointers, (await desk.CallAsync("agent", "POST", $"{ticket}/followers", json)).Is(400, "invalid").Pointers);
    }

    [DeskFact]
    public async Task A_ticket_has_twenty_followers_at_the_most()
    {
        var ticket = await desk.OpenAsync("customer");
        var id = (await desk.GetAsync("agent", ticket))["id"];
        // The demo desk has not so many people: nineteen are put there from below.
        var row = Assert.Single(await desk.RowsAsync(
            TableNames.Tickets, TableClient.CreateQueryFilter($"Id eq {id.ToNumber()} and RowKey eq {TicketRow.RowKey}")));
        row["Followers"] = $$"""{{{string.Join(',', Enumerable.Range(10, 19).Select(i => $"\"p{i}\":\"P\""))}}}""";
        await desk.Table(TableNames.Tickets).UpdateEntityAsync(row, row.ETag);

        await desk.LetFollowAsync("agent", ticket, "customer2");
        var refused = await desk.CallAsync("agent", "POST", $"{ticket}/followers", """{"userId":"customer3"}""");
        refused.Is(409, "too-many-followers");
        await desk.LetFollowAsync("agent", ticket, "customer2");
    }
}
