using System.Text.Json;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports;

/// <summary>Figures as their consumers get them.</summary>
public sealed class ReportTests(CountedDesk reports) : IClassFixture<CountedDesk>
{
    private readonly DeskFixture _desk = reports.Desk;

    [DeskFact]
    public async Task A_day_says_what_happened_and_what_is_left()
    {
        var items = (await reports.DailyAsync()).Is(200).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(
            [5, 2, 2, 1, 1, 0, 1, 1, 1, 1, 1],
            Names("created", "closed", "closedTickets", "reopened", "removed", "restored", "oneTouch", "reassignments", "replies",
                "requesterReplies", "notes").Select(name => items.Sum(item => item.GetProperty(name).GetInt64())));
        Assert.Equal(2, items.Sum(item => item.GetProperty("newRequesters").GetInt32()));

        var last = items[^1];
        Assert.Equal(3, last.GetProperty("backlog").GetInt32());
        Assert.Equal("""{"open":3,"active":0,"waiting":0}""", last.GetProperty("backlogByStatus").GetRawText());
        Assert.Equal("""{"low":0,"normal":2,"high":0,"urgent":1}""", last.GetProperty("backlogByPriority").GetRawText());
        Assert.Equal(2, last.GetProperty("backlogUnassigned").GetInt32());
        Assert.Equal(1, items.Sum(item => Count(item, "firstResponse")));
        Assert.Equal(2, items.Sum(item => Count(item, "resolution")));
        Assert.Equal(2, items.Sum(item => Count(item, "resolutionBusiness")));
        Assert.Equal(JsonValueKind.Null, last.GetProperty("nextResponse").ValueKind);
    }

    [DeskFact]
    public async Task A_day_is_divided_by_agent_category_and_channel()
    {
        var agents = (await reports.DailyAsync("&by=agent")).Is(200);
        Assert.Equal([null, "admin", "agent", "agent2"], agents.All("agent.id").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (Sum(agents, "agent.id", "agent", "replies"), Sum(agents, "agent.id", "agent", "notes")));
        Assert.Equal((1, 1), (Sum(agents, "agent.id", "agent", "closed"), Sum(agents, "agent.id", "agent2", "closed")));
        Assert.Equal(1, Sum(agents, "agent.id", "agent2", "backlog"));

        var categories = (await reports.DailyAsync("&by=category")).Is(200);
        Assert.Equal(
            [null, CountedDesk.Formula, "Büro"], categories.All("category").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(3, Sum(categories, "category", null, "created"));
        var channels = (await reports.DailyAsync("&by=channel")).Is(200);
        Assert.Equal(5, Sum(channels, "channel", "web", "created"));
        Assert.All([agents, categories, channels], report => Assert.Null(report["items.0.newRequesters"]));
        Assert.Equal(["agent"], Groups(agents));
        Assert.Equal(["category"], Groups(categories));
        Assert.Equal(["channel"], Groups(channels));
        Assert.Empty(Groups((await reports.DailyAsync()).Is(200)));
    }

    [DeskFact]
    public async Task Who_has_a_report_already_is_told_so_until_it_changes()
    {
        var before = (await reports.DailyAsync("&by=channel")).Is(200);
        (await reports.DailyAsync("&by=channel", $"If-None-Match: {before.ETag}")).Is(304);
        Assert.NotEqual(before.ETag, (await reports.DailyAsync()).ETag);
        Assert.NotEqual(before.ETag, (await reports.DailyAsync("&by=channel&format=csv")).ETag);
        Assert.Equal(before.ETag, (await _desk.CallAsync("agent", "HEAD", $"/api/reports/daily?{reports.Days}&by=channel")).ETag);
    }

    [DeskTheory]
    [InlineData("&format=csv", "Accept: application/json")]
    [InlineData("", "Accept: text/csv")]
    [InlineData("", "Accept: application/json;q=0.5, text/csv;q=0.9, */*;q=0.1")]
    public async Task As_csv_it_has_a_column_for_each_number(string more, string accept)
    {
        var csv = (await reports.DailyAsync(more, accept)).Is(200);
        Assert.StartsWith("text/csv", csv.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("Accept", csv.Headers["Vary"], StringComparison.Ordinal);
        var lines = csv.Text.Split("\r\n");
        Assert.StartsWith("date,created,closed,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",backlogUrgent,backlogUnder1Day,", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..^1], line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
        Assert.Equal("", lines[^1]);
    }

    [DeskTheory]
    [InlineData("", "Accept: */*")]
    [InlineData("", "Accept: text/csv;q=0")]
    [InlineData("", "Accept: text/html")]
    [InlineData("&format=json", "Accept: text/csv")]
    public async Task Who_does_not_ask_for_csv_gets_json(string more, string accept) =>
        Assert.NotNull((await reports.DailyAsync(more, accept)).Is(200)["items"]);

    [DeskFact]
    public async Task No_text_in_csv_is_a_formula()
    {
        var csv = (await reports.DailyAsync("&by=category&format=csv")).Is(200);
        Assert.Contains($"'{CountedDesk.Formula}", csv.Text, StringComparison.Ordinal);
        Assert.Contains(",Büro,", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($",{CountedDesk.Formula}", csv.Text, StringComparison.Ordinal);
    }

    [DeskFact]
    public async Task Days_that_nobody_has_counted_are_there_too()
    {
        var report = (await _desk.GetAsync("agent", "/api/reports/daily?from=2024-02-28&to=2024-03-01")).Is(200);
        Assert.Equal(["2024-02-28", "2024-02-29", "2024-03-01"], report.All("date"));
        Assert.Equal(["0", "0", "0"], report.All("revision"));
        Assert.Equal(["0", "0", "0"], report.All("created"));
    }

    [DeskFact]
    public async Task A_period_is_folded_into_one_and_compared_with_the_one_before()
    {
        var path = $"/api/reports/summary?{reports.Days}";
        var summary = (await _desk.GetAsync("agent", $"{path}&compare=previous")).Is(200);
        Assert.Equal(
            ("5", "2", "3", "0"),
            (summary["created"], summary["resolution.count"], summary["backlog"], summary["backlogAtStart"]));
        Assert.Equal(("0", null), (summary["previous.created"], summary["previous.resolution"]));
        Assert.Null(summary["activeRequesters"]);
        Assert.Null((await _desk.GetAsync("agent", path)).Is(200)["previous"]);
        (await _desk.GetAsync("agent", $"{path}&compare=previous", $"If-None-Match: {summary.ETag}")).Is(304);
        Assert.Equal("/compare", (await _desk.GetAsync("agent", $"{path}&compare=last")).Is(400).Pointers);
    }

    [DeskFact]
    public async Task A_row_that_was_tampered_with_is_found_and_a_rebuild_makes_it_right()
    {
        var verify = $"/api/reports/verify?{reports.Days}";
        var right = (await reports.DailyAsync()).Is(200);
        Assert.Equal("True", (await _desk.GetAsync("agent", verify)).Is(200)["holds"]);

        var table = _desk.Table(TableNames.DailyMetrics);
        var row = (await _desk.RowsAsync(TableNames.DailyMetrics)).Last(row => row.PartitionKey == "day");
        row["Created"] = row.GetInt64("Created") + 1;
        await table.UpsertEntityAsync(row);
        var wrong = (await _desk.GetAsync("agent", verify)).Is(200);
        Assert.Equal(("False", "False"), (wrong["holds"], wrong["checks.0.holds"]));
        Assert.Equal(["balance", "parts"], wrong.Each("checks", "name").Zip(wrong.Each("checks", "holds"))
            .Where(check => check.Second == "False").Select(check => check.First));

        var body = JsonSerializer.Serialize(reports.Days.Split('&').Select(part => part.Split('=')).ToDictionary(
            part => part[0], part => part[1]));
        var job = (await _desk.CallAsync("admin", "POST", "/api/reports/rebuild", body)).Is(202);
        Assert.Equal(("rebuild-reports", "running"), (job["kind"], job["status"]));
        var done = await Eventually.SeeAsync(
            () => _desk.GetAsync("agent", job.Location), seen => seen.Is(200)["status"] == "done");
        Assert.Equal(done["total"], done["done"]);
        Assert.Equal("True", (await _desk.GetAsync("agent", verify)).Is(200)["holds"]);
        Assert.Equal(right["items.0.created"], (await reports.DailyAsync()).Is(200)["items.0.created"]);
    }

    [DeskTheory]
    [InlineData("""{}""", "/from,/to")]
    [InlineData("""{"from":"2026-01-02","to":"2026-01-01"}""", "/to")]
    [InlineData("""{"from":"2024-01-01","to":"2026-01-01"}""", "/to")]
    [InlineData("""{"from":"2026-01-01","to":"9999-12-31"}""", "/to")]
    [InlineData("""{"from":"yesterday","to":7}""", "/from,/to")]
    [InlineData("""{"from":"2026-01-01","to":"2026-01-01","all":true}""", "/all")]
    public async Task A_rebuild_that_cannot_be_names_what_is_wrong(string body, string pointers) =>
        Assert.Equal(pointers, (await _desk.CallAsync("admin", "POST", "/api/reports/rebuild", body)).Is(400).Pointers);

    [DeskTheory]
    [InlineData("/api/reports/daily?{0}&by=team", "/by")]
    [InlineData("/api/reports/daily?{0}&format=xlsx", "/format")]
    [InlineData("/api/reports/daily?from=2026-02-30&to=x", "/from,/to")]
    [InlineData("/api/reports/daily?from=2025-01-01&to=2026-02-05", "/to")]
    [InlineData("/api/reports/daily?from=0001-01-01&to=0001-01-01", "/from")]
    [InlineData("/api/reports/summary?from=2026-01-02&to=2026-01-01", "/to")]
    [InlineData("/api/reports/verify?{0}&by=day", "/by")]
    public async Task A_report_that_cannot_be_names_what_is_wrong(string path, string pointers)
    {
        var asked = path.Replace("{0}", reports.Days, StringComparison.Ordinal);
        Assert.Equal(pointers, (await _desk.GetAsync("agent", asked)).Is(400).Pointers);
    }

    [DeskFact]
    public async Task Reports_are_for_staff_and_for_machines_with_the_scope()
    {
        foreach (var path in new[] { "daily", "summary" }.Select(name => $"/api/reports/{name}?{reports.Days}"))
        {
            (await _desk.GetAsync(null, path)).Is(401);
            (await _desk.GetAsync("customer", path)).Is(403);
            (await _desk.MachineAsync(await _desk.KeyAsync("reports:read"), "GET", path)).Is(200);
            (await _desk.MachineAsync(await _desk.KeyAsync("tickets:read"), "GET", path)).Is(403);
        }

        (await _desk.GetAsync("customer", $"/api/reports/verify?{reports.Days}")).Is(403);
        (await _desk.CallAsync("agent", "POST", "/api/reports/rebuild", "{}")).Is(403);
    }

    private static IEnumerable<string> Groups(Answer report) => Names("agent", "category", "channel")
        .Where(name => report.Json.GetProperty("items").EnumerateArray().All(item => item.TryGetProperty(name, out _)));

    private static string[] Names(params string[] names) => names;

    private static long Count(JsonElement item, string metric) =>
        item.GetProperty(metric) is { ValueKind: JsonValueKind.Object } times ? times.GetProperty("count").GetInt64() : 0;

    private static int Sum(Answer report, string group, string? key, string metric) => report.All(group).Zip(report.All(metric))
        .Where(item => item.First == key)
        .Sum(item => int.Parse(item.Second!, System.Globalization.CultureInfo.InvariantCulture));
}
