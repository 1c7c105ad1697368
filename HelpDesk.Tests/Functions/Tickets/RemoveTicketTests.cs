using Azure.Data.Tables;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class RemoveTicketTests(DeskFixture desk)
{
    private static readonly string[] Everybody = ["customer", "customer2", "agent", "agent2", "admin"];

    private static readonly (string Method, string Path, string? Json)[] Calls =
    [
        ("GET", "", null),
        ("HEAD", "", null),
        ("PATCH", "", """{"title":"Other"}"""),
        ("GET", "/messages", null),
        ("GET", "/messages/1", null),
        ("POST", "/messages", """{"content":"Words"}"""),
        ("PUT", "/status", """{"status":"closed"}"""),
        ("DELETE", "/followers/customer2", null),
    ];

    private static readonly (string Method, string Path, string? Json)[] CallsOfStaff =
    [
        ("GET", "/events", null),
        ("POST", "/messages", """{"content":"Words","kind":"note"}"""),
        ("PUT", "/assignee", """{"assigneeId":"agent"}"""),
        ("PUT", "/assignee", """{"assigneeId":null}"""),
        ("POST", "/followers", """{"userId":"customer3"}"""),
    ];

    [DeskFact]
    public async Task A_removed_ticket_is_there_for_nobody_and_restored_it_is_as_it_was()
    {
        var ticket = await OpenAsync();
        var before = (await desk.GetAsync("agent", ticket)).Is(200);
        Assert.Equal("", (await desk.RemoveAsync(ticket)).Text);

        foreach (var person in Everybody)
        {
            foreach (var (method, path, json) in Calls)
                (await desk.CallAsync(person, method, $"{ticket}{path}", json)).Is(404);
        }

        foreach (var person in new[] { "agent", "agent2", "admin" })
        {
            foreach (var (method, path, json) in CallsOfStaff)
                (await desk.CallAsync(person, method, $"{ticket}{path}", json)).Is(404, "not-found");
        }

        Assert.Equal("", (await desk.RestoreAsync(ticket)).Text);
        var after = (await desk.GetAsync("agent", ticket)).Is(200);
        foreach (var same in new[] { "title", "status", "assignee.id", "followers.0.id", "messageCount", "createdAt" })
            Assert.Equal(before[same], after[same]);
        Assert.NotEqual(before.ETag, after.ETag);
        foreach (var person in Everybody)
            (await desk.GetAsync(person, $"{ticket}/messages/1")).Is(200);
        Assert.Equal(["removed", "restored"], (await desk.TrailAsync(ticket, "kind")).TakeLast(2));
    }

    [DeskFact]
    public async Task It_leaves_every_list_and_count_and_comes_back_to_each()
    {
        var ticket = await OpenAsync();
        await desk.SettleAsync();
        var counted = await CountAsync();
        Assert.All(await SeenAsync(ticket), Assert.True);

        await desk.RemoveAsync(ticket);
        Assert.All(await SeenAsync(ticket), Assert.False);
        Assert.Equal((counted.Active - 1, counted.Mine - 1), await CountAsync());
        await desk.SettleAsync();
        Assert.All(await SeenAsync(ticket), Assert.False);

        await desk.RestoreAsync(ticket);
        Assert.All(await SeenAsync(ticket), Assert.True);
        await desk.SettleAsync();
        Assert.All(await SeenAsync(ticket), Assert.True);
        Assert.Equal(counted, await CountAsync());
    }

    [DeskFact]
    public async Task Done_twice_it_is_done_once()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.RestoreAsync(ticket);
        var read = await desk.GetAsync("admin", ticket);
        await desk.RemoveAsync(ticket, "spam");
        await desk.RemoveAsync(ticket, "mistake");
        (await desk.CallAsync("admin", "DELETE", $"{ticket}?reason=spam", null, $"If-Match: {read.ETag}")).Is(204);
        await desk.RestoreAsync(ticket);
        await desk.RestoreAsync(ticket);
        Assert.Equal(["opened", "removed", "restored"], await desk.TrailAsync(ticket, "kind"));
        Assert.Equal([null, "spam", null], await desk.TrailAsync(ticket, "reason"));
    }

    [DeskTheory]
    [InlineData("", "/reason")]
    [InlineData("?reason=", "/reason")]
    [InlineData("?reason=Spam", "/reason")]
    [InlineData("?reason=boredom", "/reason")]
    [InlineData("?reason=spam,mistake", "/reason")]
    [InlineData("?reason=spam&reason=mistake", "/reason")]
    [InlineData("?reason=spam&force=true", "/force")]
    [InlineData("?why=spam", "/reason,/why")]
    public async Task Why_must_be_said_in_one_of_two_words(string query, string pointers)
    {
        var ticket = await desk.OpenAsync("customer");
        Assert.Equal(pointers, (await desk.CallAsync("admin", "DELETE", $"{ticket}{query}")).Is(400, "invalid").Pointers);
        (await desk.GetAsync("customer", ticket)).Is(200);
    }

    [DeskFact]
    public async Task Only_admins_may_and_none_on_a_ticket_of_their_own()
    {
        var ticket = await desk.OpenAsync("customer");
        foreach (var person in new[] { "customer", "customer2", "agent" })
        {
            (await desk.CallAsync(person, "DELETE", $"{ticket}?reason=spam")).Is(403, "forbidden");
            (await desk.CallAsync(person, "POST", $"{ticket}/restore")).Is(403, "forbidden");
        }

        var own = await desk.OpenAsync("admin");
        (await desk.CallAsync("admin", "DELETE", $"{own}?reason=mistake")).Is(403, "forbidden");
        (await desk.CallAsync("admin", "POST", $"{own}/restore")).Is(403, "forbidden");
        (await desk.CallAsync("admin", "DELETE", "/api/tickets/2147483647?reason=spam")).Is(404, "not-found");
        (await desk.CallAsync("admin", "POST", "/api/tickets/2147483647/restore")).Is(404, "not-found");
    }

    [DeskFact]
    public async Task Meant_for_another_version_it_removes_nothing()
    {
        var ticket = await desk.OpenAsync("customer");
        var old = await desk.GetAsync("admin", ticket);
        await desk.SayAsync("customer", ticket);
        (await RemoveAsync(old.ETag)).Is(412, "stale");
        Assert.Equal("/If-Match", (await RemoveAsync("open")).Is(400, "invalid").Pointers);
        (await RemoveAsync((await desk.GetAsync("admin", ticket)).ETag)).Is(204);
        (await desk.GetAsync("customer", ticket)).Is(404);

        Task<Answer> RemoveAsync(string tags) =>
            desk.CallAsync("admin", "DELETE", $"{ticket}?reason=spam", null, $"If-Match: {tags}");
    }

    [DeskFact]
    public async Task A_month_later_it_is_gone()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.RemoveAsync(ticket);
        await desk.SettleAsync();
        var row = Assert.Single(await desk.RowsAsync(
            TableNames.Tickets, TableClient.CreateQueryFilter($"RowKey eq 't' and Id eq {ticket.Split('/')[^1].ToNumber()}")));
        row["RemovedAt"] = DateTimeOffset.UtcNow.AddDays(-31);
        await desk.Table(TableNames.Tickets).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        (await desk.CallAsync("admin", "POST", $"{ticket}/restore")).Is(404, "not-found");
        (await desk.CallAsync("admin", "DELETE", $"{ticket}?reason=spam")).Is(404, "not-found");
    }

    [DeskFact]
    public async Task A_reply_that_comes_again_under_its_key_is_not_answered_once_the_ticket_is_removed()
    {
        var (ticket, key) = (await desk.OpenAsync("customer"), Guid.NewGuid());
        (await SayAsync()).Is(201);
        await desk.RemoveAsync(ticket);
        (await SayAsync()).Is(404, "not-found");
        await desk.RestoreAsync(ticket);
        Assert.Equal("true", (await SayAsync()).Is(201).Headers["Idempotency-Replayed"]);

        Task<Answer> SayAsync() => desk.CallAsync(
            "customer", "POST", $"{ticket}/messages", """{"content":"Words"}""", $"Idempotency-Key: {key}");
    }

    [DeskFact]
    public async Task Other_programs_are_told_why_it_was_removed_and_that_it_is_back()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var made = (await desk.CallAsync(
            "admin",
            "POST",
            "/api/webhooks",
            $$"""{"url":"{{receiver.Url}}","events":["ticket.removed","ticket.restored"]}""")).Is(201);
        var ticket = await desk.OpenAsync("customer");
        await desk.RemoveAsync(ticket, "spam");
        await desk.RestoreAsync(ticket);

        var told = await Eventually.SeeAsync(
            () => Task.FromResult(receiver.Received.Where(one => $"/api/tickets/{one["data.ticketId"]}" == ticket).ToList()),
            seen => seen.Count >= 2);
        Assert.Equal(
            [("ticket.removed", "spam"), ("ticket.restored", null)],
            told.OrderBy(one => one["data.seq"]!.ToNumber()).Select(one => (one["type"]!, one["data.event.reason"])));
        (await desk.CallAsync("admin", "DELETE", made.Location)).Is(204);
    }

    /// <summary>Somebody works on it, somebody follows it, and something was said.</summary>
    private async Task<string> OpenAsync()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SayAsync("customer", ticket);
        await desk.LetFollowAsync("agent", ticket, "customer2");
        await desk.AssignAsync("agent", ticket, "agent2");
        return ticket;
    }

    private async Task<(int Active, int Mine)> CountAsync()
    {
        var counts = (await desk.GetAsync("agent2", "/api/tickets/counts")).Is(200);
        return (counts["byStatus.active"].ToNumber(), counts["mine"].ToNumber());
    }

    /// <summary>Whether the ticket stands in each list that may show it.</summary>
    private async Task<bool[]> SeenAsync(string ticket) =>
    [
        .. await Task.WhenAll(new[]
        {
            ("customer", "/api/tickets"), ("customer2", "/api/tickets?follower=me"), ("agent", "/api/tickets"),
            ("agent", "/api/tickets?status=active"), ("agent2", "/api/tickets?assignee=me"),
            ("admin", "/api/tickets?requester=customer"), ("admin", "/api/users/customer/tickets"),
        }.Select(async list =>
            (await desk.GetAsync(list.Item1, list.Item2)).Is(200).All("id").Contains(ticket.Split('/')[^1]))),
    ];
}
