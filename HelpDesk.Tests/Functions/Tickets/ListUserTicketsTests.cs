using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class ListUserTicketsTests(DeskFixture desk)
{
    [DeskFact]
    public async Task Staff_see_somebodys_tickets_as_in_any_list_and_nobody_elses()
    {
        var user = await NewAsync();
        var mine = new List<string>();
        for (var i = 0; i < 3; i++)
            mine.Add(await desk.OpenAsync("agent", $$""","requesterId":"{{user}}" """));
        await desk.OpenAsync("customer");

        var listed = (await desk.GetAsync("agent", $"/api/users/{user}/tickets")).Is(200);
        Assert.Equal(mine.AsEnumerable().Reverse(), listed.All("id").Select(id => $"/api/tickets/{id}"));
        Assert.Equal((await desk.GetAsync("agent", $"/api/tickets?requester={user}")).Text, listed.Text);
        var pages = await desk.PagesAsync("agent", $"/api/users/{user}/tickets?limit=1");
        Assert.Equal(listed.All("id"), pages.SelectMany(page => page.All("id")));
    }

    [DeskFact]
    public async Task Somebody_without_tickets_has_an_empty_list() =>
        Assert.Empty((await desk.GetAsync("agent", $"/api/users/{await NewAsync()}/tickets")).Is(200).All("id"));

    [DeskFact]
    public async Task A_slip_in_the_query_is_named() => Assert.Equal(
        "/limit,/status", (await desk.GetAsync("agent", "/api/users/customer/tickets?limit=x&status=open")).Is(400).Pointers);

    private async Task<string> NewAsync()
    {
        var name = $"requester-{Guid.NewGuid().ToString("N")[..8]}";
        var json = $$"""{"username":"{{name}}","email":"{{name}}@example.com"}""";
        return (await desk.CallAsync("admin", "POST", "/api/users", json)).Is(201)["id"]!;
    }
}
