using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Users;

[Collection(SharedDesk.Name)]
public sealed class ListUsersTests(DeskFixture desk)
{
    private readonly string _mark = NewUser.Name();

    [DeskFact]
    public async Task The_demo_people_are_there_with_confirmed_addresses()
    {
        var admin = (await desk.GetAsync("agent", "/api/users?q=admin")).Is(200);
        Assert.Equal(("admin", "Ada Admin", "admin"), (admin["items.0.id"], admin["items.0.name"], admin["items.0.role"]));
        Assert.Equal(("admin@example.com", "True"), (admin["items.0.email"], admin["items.0.emailConfirmed"]));
        var all = await desk.PagesAsync("agent", "/api/users?limit=100");
        string[] demo = ["admin", "agent", "agent2", "customer", "customer2", "customer3"];
        Assert.Equal(demo, all.SelectMany(page => page.All("id")).Intersect(demo).Order());
    }

    [DeskFact]
    public async Task A_change_shows_in_the_next_list()
    {
        var user = await PutInAsync("a");
        Assert.Equal([user["id"]], await FindAsync($"q={_mark}"));
        Assert.Empty(await FindAsync($"q={_mark}&role=agent,admin"));
        (await desk.CallAsync("admin", "PATCH", user.Location, """{"role":"agent"}""")).Is(200);
        Assert.Equal([user["id"]], await FindAsync($"q={_mark}&role=agent"));
        Assert.Empty(await FindAsync($"q={_mark}&role=requester"));
        (await desk.CallAsync("admin", "PATCH", user.Location, """{"name":"Somebody else"}""")).Is(200);
        Assert.Empty(await FindAsync($"q={_mark} a"));
    }

    [DeskFact]
    public async Task They_come_by_name_page_by_page()
    {
        var users = await Task.WhenAll(new[] { "c", "a", "B", "aa" }.Select(name => PutInAsync(name)));
        var pages = await desk.PagesAsync("agent", $"/api/users?q={_mark.ToUpperInvariant()}&limit=1");
        var byName = new[] { users[1], users[3], users[2], users[0] };
        Assert.Equal(byName.Select(user => user["id"]), pages.SelectMany(page => page.All("id")));
        var all = (await desk.GetAsync("agent", $"/api/users?q={_mark}")).Is(200);
        Assert.Equal(users[1].Json.GetRawText(), all.Json.GetProperty("items")[0].GetRawText());
        Assert.Null(all["nextCursor"]);
    }

    [DeskFact]
    public async Task A_user_name_is_found_exactly_and_an_address_once_it_is_confirmed()
    {
        var user = await desk.PutInAsync($"x{_mark}", ""","name":"Somebody" """);
        Assert.Equal([user["id"]], await FindAsync($"q={user["username"]!.ToUpperInvariant()}"));
        Assert.Empty(await FindAsync($"q={user["username"]![..^1]}"));
        Assert.Empty(await FindAsync($"q={user["email"]}"));
        Assert.Equal(["customer"], await FindAsync("q=Customer@Example.com"));
    }

    [DeskFact]
    public async Task A_cursor_is_good_for_its_own_list_only()
    {
        await Task.WhenAll(PutInAsync("a"), PutInAsync("b"));
        var next = (await desk.GetAsync("agent", $"/api/users?q={_mark}&limit=1")).Is(200).Next!;
        (await desk.GetAsync("agent2", next)).Is(400);
        (await desk.GetAsync("agent", next.Replace(_mark, "x", StringComparison.Ordinal))).Is(400);
        (await desk.GetAsync("agent", next)).Is(200);
    }

    [DeskTheory]
    [InlineData("role=boss", "/role")]
    [InlineData("role=agent,", "/role")]
    [InlineData("q=", "/q")]
    [InlineData("q=a%0Ab", "/q")]
    [InlineData("q=a&q=b", "/q")]
    [InlineData("limit=0&cursor=x&name=a", "/cursor,/limit,/name")]
    public async Task A_slip_in_the_query_is_named(string query, string pointers) =>
        Assert.Equal(pointers, (await desk.GetAsync("agent", $"/api/users?{query}")).Is(400, "invalid").Pointers);

    private async Task<IReadOnlyList<string?>> FindAsync(string query) =>
        (await desk.GetAsync("agent", $"/api/users?{query}")).Is(200).All("id");

    private Task<Answer> PutInAsync(string name) => desk.PutInAsync(more: $""","name":"{_mark} {name}" """);
}
