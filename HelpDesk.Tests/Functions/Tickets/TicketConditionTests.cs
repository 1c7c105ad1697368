using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class TicketConditionTests(DeskFixture desk)
{
    private const string Edit = """{"title":"Other"}""";

    [DeskFact]
    public async Task Each_answer_gives_the_version_that_the_next_change_may_name()
    {
        var opened = await desk.CallAsync(
            "agent", "POST", "/api/tickets", """{"title":"x","description":"y","requesterId":"customer"}""");
        var ticket = opened.Is(201).Location;
        var read = await desk.GetAsync("agent", ticket);
        Assert.Equal(opened.ETag, read.ETag);

        var edited = await ChangeAsync("PATCH", ticket, Edit, read.ETag);
        var given = await ChangeAsync("PUT", $"{ticket}/assignee", """{"assigneeId":"agent"}""", edited.ETag);
        var set = await ChangeAsync("PUT", $"{ticket}/status", """{"status":"closed"}""", given.ETag);
        Assert.Equal(set.ETag, (await desk.GetAsync("agent", ticket)).ETag);
        Assert.Equal(4, new[] { opened, edited, given, set }.Select(answer => answer.ETag).Distinct().Count());

        async Task<Answer> ChangeAsync(string method, string path, string json, string etag) =>
            (await desk.CallAsync("agent", method, path, json, $"If-Match: {etag}")).Is(200);
    }

    [DeskTheory]
    [InlineData("PATCH", "", Edit)]
    [InlineData("PUT", "/status", """{"status":"waiting"}""")]
    [InlineData("PUT", "/assignee", """{"assigneeId":"agent"}""")]
    public async Task A_change_that_is_meant_for_another_version_is_not_made(string method, string path, string json)
    {
        var ticket = await desk.OpenAsync("customer");
        var old = await desk.GetAsync("agent", ticket);
        await desk.SayAsync("customer", ticket);
        var now = await desk.GetAsync("agent", ticket);

        foreach (var tags in new[] { old.ETag, $"W/{now.ETag}", "\"other\"", $"{old.ETag}, W/{now.ETag}" })
            (await ChangeAsync($"If-Match: {tags}")).Is(412, "stale");
        foreach (var tags in new[] { now.ETag.Trim('"'), "", "\"a b\"", $"*, {now.ETag}", "\"open" })
            Assert.Equal("/If-Match", (await ChangeAsync($"If-Match: {tags}")).Is(400, "invalid").Pointers);
        Assert.Equal(now.Text, (await desk.GetAsync("agent", ticket)).Text);

        (await ChangeAsync($"If-Match: {old.ETag}, {now.ETag}")).Is(200);
        (await ChangeAsync("If-Match: *")).Is(200);
        (await ChangeAsync()).Is(200);

        Task<Answer> ChangeAsync(params string[] headers) => desk.CallAsync("agent", method, $"{ticket}{path}", json, headers);
    }

    [DeskFact]
    public async Task A_condition_shows_nobody_a_ticket_and_lets_nobody_do_more()
    {
        var ticket = await desk.OpenAsync("customer");
        (await desk.CallAsync("customer3", "PATCH", ticket, Edit, "If-Match: \"other\"")).Is(404, "not-found");
        (await desk.CallAsync("customer3", "PATCH", ticket, Edit, "If-Match: *")).Is(404, "not-found");
        (await desk.CallAsync("customer", "PUT", $"{ticket}/status", """{"status":"active"}""", "If-Match: *")).Is(403);
        (await desk.CallAsync("agent", "PATCH", "/api/tickets/2147483647", Edit, "If-Match: *")).Is(404, "not-found");
    }

    [DeskFact]
    public async Task Of_ten_changes_at_once_of_one_version_one_is_made()
    {
        var ticket = await desk.OpenAsync("customer");
        var read = await desk.GetAsync("agent", ticket);
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => desk.CallAsync(
            i % 2 == 0 ? "agent" : "agent2", "PATCH", ticket, $$"""{"title":"Number {{i}}"}""", $"If-Match: {read.ETag}")));

        var made = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Except([made]), answer => answer.Is(412, "stale"));
        Assert.Equal(made.Text, (await desk.GetAsync("agent", ticket)).Text);
        Assert.Equal(["opened", "edited"], await desk.TrailAsync(ticket, "kind"));
    }

    [DeskFact]
    public async Task Without_a_condition_ten_changes_at_once_are_all_made()
    {
        var ticket = await desk.OpenAsync("customer");
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i =>
            desk.CallAsync("agent", "PATCH", ticket, $$$"""{"fields":{"f{{{i}}}":"x"}}""")));

        Assert.All(answers, answer => answer.Is(200));
        Assert.Equal(10, (await desk.GetAsync("agent", ticket)).Json.GetProperty("fields").EnumerateObject().Count());
        Assert.Equal(10, answers.Select(answer => answer.ETag).Distinct().Count());
    }

    [DeskFact]
    public async Task What_the_caller_has_is_not_sent_again_and_has_a_head()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SayAsync("customer", ticket);
        foreach (var path in new[] { ticket, $"{ticket}/messages/1" })
        {
            var read = (await desk.GetAsync("agent", path)).Is(200);
            foreach (var tags in new[] { read.ETag, $"W/{read.ETag}", $"\"other\", {read.ETag}", "*" })
            {
                var known = (await desk.GetAsync("agent", path, $"If-None-Match: {tags}")).Is(304);
                Assert.Equal(("", read.ETag), (known.Text, known.ETag));
            }

            Assert.Equal(read.Text, (await desk.GetAsync("agent", path, "If-None-Match: \"other\"")).Is(200).Text);
            Assert.Equal("/If-None-Match", (await desk.GetAsync("agent", path, "If-None-Match: other")).Is(400).Pointers);
        }
    }

    [DeskFact]
    public async Task Everything_that_can_be_read_has_a_head()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.SayAsync("customer", ticket);
        foreach (var path in new[]
        {
            ticket, $"{ticket}/messages", $"{ticket}/messages/1", $"{ticket}/messages/2", $"{ticket}/events",
            "/api/tickets/counts",
        })
        {
            var read = await desk.GetAsync("agent", path);
            var head = (await desk.CallAsync("agent", "HEAD", path)).Is(read.Status);
            Assert.Equal("", head.Text);
            Assert.Equal(read.Headers.GetValueOrDefault("ETag"), head.Headers.GetValueOrDefault("ETag"));
            Assert.Equal(read.Headers["Content-Type"], head.Headers["Content-Type"]);
        }
    }
}
