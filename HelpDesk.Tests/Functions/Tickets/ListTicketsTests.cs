using System.Net;
using System.Text.Json;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

public sealed class ListTicketsTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [DeskFact]
    public async Task A_ticket_stands_in_the_lists_as_soon_as_it_is_opened_and_the_newest_comes_first()
    {
        var first = await OpenAsync("customer");
        var second = await OpenAsync("customer");

        Assert.Equal([second, first], (await IdsAsync("customer", "/api/tickets?limit=2")).Ids);
        Assert.Equal([second, first], (await IdsAsync("agent", "/api/tickets?limit=2&status=closed,open")).Ids);
        Assert.Empty((await IdsAsync("agent", "/api/tickets?status=active")).Ids);
        Assert.DoesNotContain(first, (await IdsAsync("customer2", "/api/tickets")).Ids);
    }

    [DeskFact]
    public async Task Going_on_from_page_to_page_shows_every_ticket_once()
    {
        var opened = new List<int>();
        for (var i = 0; i < 23; i++)
            opened.Insert(0, await OpenAsync("customer2"));

        var seen = new List<int>();
        for (var path = "/api/tickets?limit=5"; path is not null;)
        {
            var page = await IdsAsync("customer2", path);
            Assert.InRange(page.Ids.Length, 1, 5);
            seen.AddRange(page.Ids);
            path = page.Next;
        }

        Assert.Equal(opened, seen);
    }

    [DeskFact]
    public async Task A_cursor_is_good_only_for_its_own_list_and_its_own_caller()
    {
        for (var i = 0; i < 2; i++)
            await OpenAsync("customer3");
        using var customer = desk.As("customer3");
        var cursor = (await customer.GetJsonAsync("/api/tickets?limit=1")).GetProperty("nextCursor").GetString()!;
        var forged = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("customer3", $"cursor={cursor}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("customer", $"cursor={cursor}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("agent", $"cursor={cursor}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("customer3", $"cursor={cursor}&status=open"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("customer3", $"cursor={forged}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("customer3", $"cursor={cursor}{cursor}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("customer3", $"cursor={new string('A', 4000)}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("customer3", "cursor="));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("customer3", "cursor=%F0%9F%94%A5"));
    }

    [DeskTheory]
    [InlineData("limit=0", "/limit")]
    [InlineData("limit=101", "/limit")]
    [InlineData("limit=x", "/limit")]
    [InlineData("limit=99999999999", "/limit")]
    [InlineData("limit=1&limit=2", "/limit")]
    [InlineData("status=done", "/status")]
    [InlineData("status=Open", "/status")]
    [InlineData("status=0", "/status")]
    [InlineData("status=", "/status")]
    [InlineData("status=open'%20or%20'1'%20eq%20'1", "/status")]
    [InlineData("status=x&limit=x&cursor=x", "/cursor,/limit,/status")]
    public async Task A_question_that_makes_no_sense_is_refused_by_name(string query, string pointers)
    {
        using var agent = desk.As("agent");
        using var answer = await agent.GetAsync(new Uri($"/api/tickets?{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(pointers, string.Join(',', (await answer.JsonAsync()).Pointers()));
    }

    private async Task<int> OpenAsync(string person)
    {
        using var client = desk.As(person);
        using var opened = await client.PostJsonAsync("/api/tickets", """{"title":"Listed","description":"One of many"}""");
        return (await opened.JsonAsync()).GetProperty("id").GetInt32();
    }

    private async Task<(int[] Ids, string? Next)> IdsAsync(string person, string path)
    {
        using var client = desk.As(person);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.JsonAsync();
        var next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        Assert.Equal(next is null, page.GetProperty("nextCursor").ValueKind is JsonValueKind.Null);
        return ([.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt32())], next);
    }

    private async Task<HttpStatusCode> StatusAsync(string person, string query)
    {
        using var client = desk.As(person);
        using var answer = await client.GetAsync(new Uri($"/api/tickets?limit=1&{query}", UriKind.Relative));
        return answer.StatusCode;
    }
}
