using Azure.Data.Tables;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts;

/// <summary>Everybody knows the demo people's password. It must open nothing but the emulator.</summary>
public sealed class DemoPeopleElsewhereTests(DeskElsewhere elsewhere) : IClassFixture<DeskElsewhere>
{
    private static readonly string[] Names = ["admin", "agent", "agent2", "customer", "customer2", "customer3"];

    [DeskFact]
    public async Task Demo_people_are_nobody_elsewhere_even_if_the_emulators_tables_were_copied_there()
    {
        await using var desk = await elsewhere.StartAsync(("HelpDesk__Demo", "true"));
        Assert.Empty(await PeopleAsync());
        await RefusedAsync(desk);

        string token;
        await using (var emulated = await DeskProcess.StartAsync(elsewhere.Emulator))
            token = await emulated.Tokens.GetAsync("admin", CancellationToken.None);
        await desk.KillAsync();
        await elsewhere.CopyAsync(TableNames.People);
        await elsewhere.CopyAsync(TableNames.SecretKeys);

        await using var copied = await elsewhere.StartAsync();
        Assert.Contains("admin", await PeopleAsync());
        await RefusedAsync(copied);
        (await copied.CallAsync(token, "GET", "/api/me")).Is(401);
    }

    private static async Task RefusedAsync(DeskProcess desk)
    {
        foreach (var name in Names)
            (await desk.CallAsync(
                "none", "POST", "/api/auth/login", $$"""{"username":"{{name}}","password":"{{DeskTokens.Password}}"}"""))
                .Is(401, "invalid-credentials");
    }

    private async Task<IReadOnlyList<string>> PeopleAsync()
    {
        var names = new List<string>();
        await foreach (var row in new TableClient(elsewhere.ConnectionString, TableNames.People)
            .QueryAsync<TableEntity>())
            names.Add(row.GetString("UserName") ?? "");
        return names;
    }
}
