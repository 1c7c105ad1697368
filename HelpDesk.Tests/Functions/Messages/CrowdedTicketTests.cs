using Azure.Data.Tables;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messages;

/// <summary>On a desk of its own: the report counts all there is.</summary>
public sealed class CrowdedTicketTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const int Clients = 20;

    private const int Each = 10;

    [DeskFact]
    public async Task Two_hundred_replies_at_once_are_all_there_once_wherever_they_are_told_of()
    {
        var ticket = await desk.OpenAsync("customer");
        var posted = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => TalkAsync(ticket, client)));
        var seqs = posted.SelectMany(seqs => seqs).ToList();
        IReadOnlyList<string?> counted = [.. Enumerable.Range(1, Clients * Each).Select(seq => $"{seq}")];

        Assert.Equal(counted, seqs.OrderBy(seq => seq.ToNumber()));
        foreach (var person in new[] { "agent", "customer" })
        {
            var (read, texts) = await ReadAsync(person, ticket);
            Assert.Equal(counted, read);
            Assert.Equal(Clients * Each, texts.Distinct().Count());
        }

        var kinds = await desk.TrailAsync(ticket, "kind");
        var told = (await desk.TrailAsync(ticket, "messageSeq")).OfType<string>();
        Assert.Equal(counted, told.OrderBy(seq => seq.ToNumber()));
        Assert.Equal(Clients * Each, kinds.Count(kind => kind == "replied"));
        Assert.Equal(Clients * Each + 2, kinds.Count);
        Assert.Equal(Enumerable.Range(1, kinds.Count).Select(seq => $"{seq}"), await desk.TrailAsync(ticket, "seq"));

        await desk.SettleAsync();
        var id = (await desk.GetAsync("agent", ticket))["id"];
        var rows = await desk.RowsAsync(TableNames.Activity, TableClient.CreateQueryFilter($"Ticket eq {id.ToNumber()}"));
        Assert.Equal(Enumerable.Range(1, kinds.Count), rows.Select(row => row.GetInt32("Seq")!.Value).Order());
        Assert.Equal(kinds, rows.OrderBy(row => row.GetInt32("Seq")).Select(row => row.GetString("Kind")));
        var tickets = await desk.RowsAsync(TableNames.Tickets, TableClient.CreateQueryFilter($"RowKey eq {TicketRow.RowKey}"));
        Assert.Equal(tickets.Count, await CreatedAsync());
    }

    [DeskFact]
    public async Task Agents_who_assign_at_once_leave_one_assignee_and_an_honest_history()
    {
        var ticket = await desk.OpenAsync("customer");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i =>
            desk.AssignAsync(i % 2 == 0 ? "agent" : "agent2", ticket, new[] { "agent", "agent2", "admin" }[i % 3])));

        var kinds = await desk.TrailAsync(ticket, "kind");
        var after = await desk.TrailAsync(ticket, "assignee.id");
        var from = await desk.TrailAsync(ticket, "fromAssignee.id");
        Assert.Equal(after[^1], (await desk.GetAsync("agent", ticket))["assignee.id"]);
        foreach (var i in Enumerable.Range(0, kinds.Count).Where(i => kinds[i] == "assigned"))
        {
            Assert.Equal(after[i - 1], from[i]);
            Assert.NotEqual(after[i], from[i]);
        }

        Assert.Single(kinds, kind => kind == "status-changed");
    }

    private async Task<List<string?>> TalkAsync(string ticket, int client)
    {
        var seqs = new List<string?>();
        for (var i = 0; i < Each; i++)
        {
            var json = $$"""{"content":"Client {{client}} says {{i}}"}""";
            var posted = await desk.CallAsync(client % 2 == 0 ? "agent" : "customer", "POST", $"{ticket}/messages", json);
            seqs.Add(posted.Is(201)["seq"]);
        }

        Assert.Equal(seqs.OrderBy(seq => seq.ToNumber()), seqs);
        return seqs;
    }

    private async Task<(List<string?> Seqs, List<string?> Texts)> ReadAsync(string person, string ticket)
    {
        var pages = await desk.PagesAsync(person, $"{ticket}/messages?limit=100");
        return ([.. pages.SelectMany(page => page.All("seq"))], [.. pages.SelectMany(page => page.All("content"))]);
    }

    private async Task<int> CreatedAsync()
    {
        (await desk.CallAsync(null, "POST", "/admin/functions/AggregateDailyMetrics", """{"input":""}""")).Is(202);
        // The desk's day may turn while this runs: both days together.
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var path = $"/api/reports/daily?from={today.AddDays(-1):yyyy-MM-dd}&to={today:yyyy-MM-dd}";
        return await Eventually.SeeAsync(
            async () => (await desk.GetAsync("agent", path)).All("created").Sum(created => created.ToNumber()),
            created => created > 0);
    }
}
