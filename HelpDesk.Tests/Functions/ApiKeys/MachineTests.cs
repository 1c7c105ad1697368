using Azure.Data.Tables;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.ApiKeys;

/// <summary>What gets in with an API key, and what does not.</summary>
[Collection(SharedDesk.Name)]
public sealed class MachineTests(DeskFixture desk)
{
    [DeskFact]
    public async Task A_machine_may_do_what_its_scope_names_and_nothing_else()
    {
        var key = (await desk.MakeKeyAsync())["key"]!;
        (await desk.ReportAsync(key)).Is(200);
        (await desk.ReportAsync((await desk.MakeKeyAsync(Scopes.TicketsRead))["key"]!)).Is(403, "forbidden");
        // Routes of people, of staff and of admins.
        (await desk.MachineAsync(key, "POST", "/api/tickets", """{"title":"Title","description":"Text"}""")).Is(403, "forbidden");
        (await desk.MachineAsync(key, "GET", "/api/jobs/0123456789abcdef0123456789abcdef")).Is(403, "forbidden");
        (await desk.MachineAsync(key, "GET", DeskApiKeys.Keys)).Is(403, "forbidden");
        (await desk.MachineAsync(key, "DELETE", $"{DeskApiKeys.Keys}/{key.Split('_')[1]}")).Is(403, "forbidden");
    }

    [DeskFact]
    public async Task What_anybody_may_is_open_to_whoever_sends_a_broken_key() =>
        (await desk.MachineAsync("broken", "GET", "/api/health")).Is(200);

    [DeskFact]
    public async Task A_key_that_was_tampered_with_is_nobodys()
    {
        var text = (await desk.MakeKeyAsync())["key"]!;
        var (id, secret) = ApiKeyText.Find(text)!;
        var other = ApiKeyText.Find((await desk.MakeKeyAsync())["key"]!)!;
        string[] wrong =
        [
            "", "hd", text[..^1], $"{text}0", text.ToUpperInvariant(), $"{text},{text}",
            $"{text[..^1]}{(text[^1] == '0' ? '1' : '0')}",
            ApiKeyText.Write(id, other.Secret),
            ApiKeyText.Write(other.Id, secret),
            ApiKeyText.Write(id, new ApiKeySecret(new byte[ApiKeySecret.Size])),
            ApiKeyText.Write(ApiKeyId.Of(new byte[ApiKeyId.Size]), secret),
        ];
        foreach (var key in wrong)
            Assert.StartsWith(
                "Bearer", (await desk.ReportAsync(key)).Is(401, "unauthenticated").Headers["WWW-Authenticate"],
                StringComparison.Ordinal);
        (await desk.ReportAsync(text)).Is(200);
    }

    [DeskFact]
    public async Task A_key_that_stands_twice_or_beside_another_way_in_is_nobodys()
    {
        var key = (await desk.MakeKeyAsync())["key"]!;
        var twice = await RawHttp.SendAsync(
            desk.Desk.Address, "GET", DeskApiKeys.Report, $"X-Api-Key: {key}", $"X-Api-Key: {key}");
        Assert.Equal(401, RawHttp.StatusOf(twice));
        (await desk.CallAsync("agent", "GET", DeskApiKeys.Report, null, $"X-Api-Key: {key}")).Is(401);
        (await desk.CallAsync("agent", "GET", DeskApiKeys.Report, null, "X-Api-Key: broken")).Is(401);
    }

    [DeskFact]
    public async Task An_expired_key_is_nobodys()
    {
        var made = await desk.MakeKeyAsync();
        await ExpireAsync(made, DateTimeOffset.UtcNow.AddSeconds(-1));
        (await desk.ReportAsync(made["key"]!)).Is(401, "unauthenticated");
        (await desk.GetAsync("admin", made.Location)).Is(200);

        var later = await desk.MakeKeyAsync();
        await ExpireAsync(later, DateTimeOffset.UtcNow.AddDays(1));
        (await desk.ReportAsync(later["key"]!)).Is(200);
    }

    [DeskFact]
    public async Task A_machine_cannot_be_given_a_ticket()
    {
        var made = await desk.MakeKeyAsync(Scopes.TicketsWrite);
        var ticket = await desk.OpenAsync("customer");
        (await desk.CallAsync("agent", "PUT", $"{ticket}/assignee", $$"""{"assigneeId":"key-{{made["id"]}}"}"""))
            .Is(422, "not-staff");
    }

    [DeskFact]
    public async Task A_key_is_found_neither_in_storage_nor_in_the_log()
    {
        var name = $"retry-{Guid.NewGuid()}";
        var made = (await desk.CallAsync(
            "admin", "POST", DeskApiKeys.Keys, """{"name":"Machine","scopes":["reports:read"]}""", $"Idempotency-Key: {name}"))
            .Is(201);
        (await desk.ReportAsync(made["key"]!)).Is(200);
        (await desk.ReportAsync($"{made["key"]}x")).Is(401);
        var secret = made["key"]!.Split('_')[2];

        var dump = string.Join('\n', await Task.WhenAll(TableNames.All.Select(DumpAsync)));
        Assert.Contains(made["id"]!, dump, StringComparison.Ordinal);
        foreach (var hidden in new[] { secret, Convert.ToBase64String(Convert.FromHexString(secret)), name })
            Assert.DoesNotContain(hidden, dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, desk.Desk.Log, StringComparison.OrdinalIgnoreCase);
    }

    private async Task ExpireAsync(Answer made, DateTimeOffset at)
    {
        var change = new TableEntity(ApiKeyRow.PartitionKey, made["id"]) { ["ExpiresAt"] = at };
        await desk.Table(TableNames.ApiKeys).UpdateEntityAsync(change, Azure.ETag.All, TableUpdateMode.Merge);
    }

    /// <summary>Bytes as hex and as base64.</summary>
    private async Task<string> DumpAsync(string table) => string.Join('\n', (await desk.RowsAsync(table)).Select(row =>
        $"{table} {string.Join(' ', row.Select(column => $"{column.Key}={Text(column.Value)}"))}"));

    private static string Text(object value) =>
        value is byte[] bytes ? $"{Convert.ToHexString(bytes)} {Convert.ToBase64String(bytes)}" : $"{value}";
}
