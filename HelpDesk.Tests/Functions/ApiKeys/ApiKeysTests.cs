using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.ApiKeys;

[Collection(SharedDesk.Name)]
public sealed class ApiKeysTests(DeskFixture desk)
{
    private const string Sound = """{"name":"Machine","scopes":["reports:read"]}""";

    [DeskFact]
    public async Task A_key_is_shown_once_and_looked_at_without_its_secret()
    {
        var end = DateTimeOffset.UtcNow.AddYears(1).ToString("O");
        var made = (await desk.CallAsync(
            "admin", "POST", DeskApiKeys.Keys,
            $$"""{"name":" Power BI ","scopes":["reports:read","tickets:read"],"expiresAt":"{{end}}"}""")).Is(201);
        Assert.Equal($"/api/api-keys/{made["id"]}", made.Location);
        Assert.StartsWith($"hd_{made["id"]}_", made["key"], StringComparison.Ordinal);
        Assert.Equal(("Power BI", """["tickets:read","reports:read"]"""), (made["name"], made["scopes"]));
        Assert.Equal(("admin", "Ada Admin", null), (made["createdBy.id"], made["createdBy.name"], made["lastUsedAt"]));
        Assert.Equal(end.ToMoment(), made["expiresAt"].ToMoment());
        Assert.Equal("no-store", made.Headers["Cache-Control"]);

        var seen = (await desk.GetAsync("admin", made.Location)).Is(200);
        Assert.Equal(made.Text.Replace($",\"key\":\"{made["key"]}\"", "", StringComparison.Ordinal), seen.Text);
        Assert.Equal(made.ETag, seen.ETag);
        (await desk.GetAsync("admin", made.Location, $"If-None-Match: {seen.ETag}")).Is(304);
        var listed = await desk.PagesAsync("admin", $"{DeskApiKeys.Keys}?limit=100");
        Assert.Contains(listed, page => page.Text.Contains(seen.Text, StringComparison.Ordinal));
    }

    [DeskTheory]
    [InlineData("""{}""", "/name,/scopes")]
    [InlineData("""{"name":null,"scopes":null}""", "/name,/scopes")]
    [InlineData("""{"name":"two\nlines","scopes":[]}""", "/name,/scopes")]
    [InlineData("""{"name":"x","scopes":["reports:read","reports:write"]}""", "/scopes/1")]
    [InlineData("""{"name":"x","scopes":["reports:read","reports:read"]}""", "/scopes/1")]
    [InlineData("""{"name":"","scopes":["reports:read",7,null]}""", "/name,/scopes/1,/scopes/2")]
    [InlineData("""{"name":"x","scopes":"reports:read"}""", "/scopes")]
    [InlineData("""{"name":"x","scopes":["reports:read"],"expiresAt":"2020-01-01T00:00:00Z"}""", "/expiresAt")]
    [InlineData("""{"name":"x","scopes":["reports:read"],"expiresAt":"2999-01-01T00:00:00Z"}""", "/expiresAt")]
    [InlineData("""{"name":"x","scopes":["reports:read"],"expiresAt":"2027-01-01T00:00:00"}""", "/expiresAt")]
    [InlineData("""{"name":"","scopes":["reports:read"],"expiresAt":"tomorrow"}""", "/expiresAt,/name")]
    [InlineData("""{"name":"x","scopes":["reports:read"],"id":"mine"}""", "/id")]
    public async Task Everything_that_is_wrong_is_named_at_once(string body, string pointers)
    {
        var refused = (await desk.CallAsync("admin", "POST", DeskApiKeys.Keys, body)).Is(400, "invalid");
        Assert.Equal(pointers, refused.Pointers);
    }

    [DeskTheory]
    [InlineData(null, 401)]
    [InlineData("customer", 403)]
    [InlineData("agent", 403)]
    public async Task Only_admins_have_to_do_with_keys(string? person, int status)
    {
        var made = await desk.MakeKeyAsync();
        (await desk.GetAsync(person, DeskApiKeys.Keys)).Is(status);
        (await desk.GetAsync(person, made.Location)).Is(status);
        (await desk.CallAsync(person, "POST", DeskApiKeys.Keys, Sound)).Is(status);
        (await desk.CallAsync(person, "DELETE", made.Location)).Is(status);
        (await desk.GetAsync("admin", made.Location)).Is(200);
    }

    [DeskFact]
    public async Task A_deleted_key_is_gone_and_can_be_deleted_once()
    {
        var made = await desk.MakeKeyAsync();
        Assert.Equal("", (await desk.CallAsync("admin", "DELETE", made.Location)).Is(204).Text);
        (await desk.CallAsync("admin", "DELETE", made.Location)).Is(404);
        (await desk.GetAsync("admin", made.Location)).Is(404);
        (await desk.ReportAsync(made["key"]!)).Is(401);
        var listed = await desk.PagesAsync("admin", $"{DeskApiKeys.Keys}?limit=100");
        Assert.DoesNotContain(made["id"], listed.SelectMany(page => page.All("id")));
    }

    [DeskFact]
    public async Task Of_several_deletions_at_once_one_has_deleted_it()
    {
        var made = await desk.MakeKeyAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => desk.CallAsync("admin", "DELETE", made.Location)));
        Assert.Single(answers, answer => answer.Status == 204);
        Assert.Equal(7, answers.Count(answer => answer.Status == 404));
    }

    [DeskFact]
    public async Task A_deletion_meant_for_an_unused_key_leaves_a_used_one_alone()
    {
        var made = await desk.MakeKeyAsync();
        (await desk.ReportAsync(made["key"]!)).Is(200);
        (await desk.CallAsync("admin", "DELETE", made.Location, null, $"If-Match: {made.ETag}")).Is(412, "stale");
        (await desk.CallAsync("admin", "DELETE", made.Location, null, "If-Match: unquoted")).Is(400, "invalid");
        var used = await desk.GetAsync("admin", made.Location);
        Assert.NotNull(used["lastUsedAt"]);
        (await desk.CallAsync("admin", "DELETE", made.Location, null, $"If-Match: {used.ETag}")).Is(204);
    }

    [DeskTheory]
    [InlineData("0123456789abcdef0123")]
    [InlineData("nothing")]
    [InlineData("0123456789ABCDEF0123")]
    [InlineData("%2e%2e%2fkey")]
    public async Task What_is_no_key_is_not_found(string id)
    {
        (await desk.GetAsync("admin", $"{DeskApiKeys.Keys}/{id}")).Is(404);
        (await desk.CallAsync("admin", "DELETE", $"{DeskApiKeys.Keys}/{id}")).Is(404);
    }

    [DeskFact]
    public async Task Pages_hold_every_key_once_the_newest_first()
    {
        var made = new List<string?>();
        for (var i = 0; i < 3; i++)
            made.Insert(0, (await desk.MakeKeyAsync())["id"]);
        var pages = await desk.PagesAsync("admin", $"{DeskApiKeys.Keys}?limit=2");
        var ids = pages.SelectMany(page => page.All("id")).ToList();
        Assert.Equal(made, ids.Take(3));
        Assert.Equal(ids.Distinct(), ids);
        (await desk.GetAsync("admin", $"{DeskApiKeys.Keys}?cursor=x")).Is(400);
    }

    [DeskFact]
    public async Task There_are_a_hundred_keys_at_the_most()
    {
        var before = (await desk.PagesAsync("admin", $"{DeskApiKeys.Keys}?limit=100")).Sum(page => page.All("id").Count);
        var ids = await Task.WhenAll(
            Enumerable.Range(before, 100 - before).Select(async _ => (await desk.MakeKeyAsync()).Location));
        (await desk.CallAsync("admin", "POST", DeskApiKeys.Keys, Sound)).Is(409, "too-many-keys");
        await Task.WhenAll(ids.Select(async id => (await desk.CallAsync("admin", "DELETE", id)).Is(204)));
        await desk.MakeKeyAsync();
    }
}
