using HelpDesk.Domain.Jobs;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Jobs;

/// <summary>On a desk of its own: these lists and figures are of all there is.</summary>
public sealed class RebuildViewsTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Rebuild = "/api/admin/views/rebuild";

    [DeskFact]
    public async Task Lists_that_were_lost_or_spoilt_are_made_anew_from_the_tickets()
    {
        await FillAsync();
        await desk.SettleAsync();
        var before = await ListsAsync();
        Assert.Contains("\"open\":2,\"active\":1,\"waiting\":1", before, StringComparison.Ordinal);
        Assert.Contains("\"low\":0,\"normal\":3,\"high\":1,\"urgent\":0", before, StringComparison.Ordinal);
        Assert.Contains("\"unassigned\":3,\"mine\":1,\"capped\":false", before, StringComparison.Ordinal);

        await SpoilAsync();
        Assert.NotEqual(before, await ListsAsync());

        var started = (await desk.CallAsync("admin", "POST", Rebuild)).Is(202);
        Assert.Equal(("rebuild-views", "running", "0"), (started["kind"], started["status"], started["done"]));
        Assert.Equal($"/api/jobs/{started["id"]}", started.Location);
        var done = await Eventually.SeeAsync(
            () => desk.GetAsync("agent", started.Location), job => job.Is(200)["status"] == "done");

        Assert.Equal(("5", started["startedAt"]), (done["done"], done["startedAt"]));
        Assert.Equal(before, await ListsAsync());
        (await desk.GetAsync("agent", started.Location, $"If-None-Match: {done.ETag}")).Is(304);
        Assert.Equal(done.ETag, (await desk.CallAsync("agent", "HEAD", started.Location)).Is(200).ETag);
        (await desk.GetAsync("customer", started.Location)).Is(403, "forbidden");
    }

    [DeskFact]
    public async Task It_is_for_admins()
    {
        (await desk.CallAsync("agent", "POST", Rebuild)).Is(403, "forbidden");
        (await desk.CallAsync("customer", "POST", Rebuild)).Is(403, "forbidden");
        (await desk.CallAsync(null, "POST", Rebuild)).Is(401, "unauthenticated");
        (await desk.GetAsync("admin", Rebuild)).Is(405, "method-not-allowed");
    }

    [DeskFact]
    public async Task A_job_that_has_come_further_is_another_version()
    {
        var id = new JobId(new string('a', 32));
        var row = JobRow.FromJob(
            new Job(id, JobKind.RebuildViews, JobStatus.Running, Step: 1, Done: 0, Given.Admin.Id, Given.Noon, Given.Noon));
        await desk.Table(TableNames.Jobs).AddEntityAsync(row);
        var before = await desk.GetAsync("agent", $"/api/jobs/{row.PartitionKey}");

        (row["Step"], row["Done"]) = (2, 100);
        await desk.Table(TableNames.Jobs).UpsertEntityAsync(row);
        var after = await desk.GetAsync("agent", $"/api/jobs/{row.PartitionKey}", $"If-None-Match: {before.ETag}");
        Assert.Equal("100", after.Is(200)["done"]);
    }

    [DeskTheory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("%2F%5C%23%3F%7C'or'1'eq'1'or'1'eq''")]
    [InlineData("x")]
    [InlineData("%F0%9F%94%A5")]
    public async Task What_is_no_job_is_not_found(string id) =>
        (await desk.GetAsync("agent", $"/api/jobs/{id}")).Is(404, "not-found");

    private async Task FillAsync()
    {
        var active = await desk.OpenAsync("customer", ""","priority":"high" """);
        await desk.AssignAsync("admin", active, "agent");
        var waiting = await desk.OpenAsync("customer");
        await desk.SetAsync("agent", waiting, "waiting");
        await desk.SetAsync("agent", await desk.OpenAsync("customer2"), "closed");
        await desk.OpenAsync("customer2");
        await desk.LetFollowAsync("agent", await desk.OpenAsync("customer2"), "customer");
        await desk.NoteAsync("agent", waiting);
    }

    /// <summary>Takes all rows away but one, which it puts where no ticket stands and where one stood long ago.</summary>
    private async Task SpoilAsync()
    {
        var views = desk.Table(TableNames.Views);
        var rows = await desk.RowsAsync(TableNames.Views);
        foreach (var row in rows)
            await views.DeleteEntityAsync(row.PartitionKey, row.RowKey);

        var ghost = rows.First(row => row.GetString("Status") == "closed");
        (ghost["Status"], ghost["Id"], ghost.PartitionKey) = ("open", 2_000_000_000, "s|open");
        await views.AddEntityAsync(ghost);
        var stale = rows.First(row => row.GetString("Status") == "waiting");
        (stale.RowKey, stale.PartitionKey) = ($"9{stale.RowKey[1..]}", "s|active");
        await views.AddEntityAsync(stale);
    }

    private async Task<string> ListsAsync()
    {
        var lists = "";
        foreach (var (person, path) in new[]
        {
            ("agent", "/api/tickets"), ("agent", "/api/tickets?status=active"), ("agent", "/api/tickets?status=open"),
            ("agent", "/api/tickets?assignee=me"), ("agent", "/api/tickets?assignee=none"), ("customer", "/api/tickets"),
            ("customer2", "/api/tickets"), ("customer", "/api/tickets?follower=me"), ("agent", "/api/tickets/counts"),
        })
            lists += $"{person} {path}\n{(await desk.GetAsync(person, path)).Is(200).Text}\n";
        return lists;
    }
}
