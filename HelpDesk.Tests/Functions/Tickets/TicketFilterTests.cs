using System.Text.Json;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

/// <summary>Each test has a category of its own, by which it finds its tickets among those of others.</summary>
[Collection(SharedDesk.Name)]
public sealed class TicketFilterTests(DeskFixture desk)
{
    private readonly string _mine = $"Mine-{Guid.NewGuid():N}";

    [DeskFact]
    public async Task All_filters_must_fit_and_of_each_one_value()
    {
        var a = await OpenAsync("customer", ""","priority":"high","tags":["ink","paper"]""");
        var b = await OpenAsync("customer", ""","priority":"low","tags":["ink"]""");
        var c = await OpenAsync("customer2", ""","priority":"urgent","tags":["toner"]""");
        var d = await OpenAsync("agent", ""","priority":"high" """);

        await Lists("agent", "", d, c, b, a);
        await Lists("agent", "&priority=high", d, a);
        await Lists("agent", "&priority=urgent,high,high", d, c, a);
        await Lists("agent", "&tag=ink", b, a);
        await Lists("agent", "&tag=TONER,paper", c, a);
        await Lists("agent", "&tag=ink&priority=low,urgent", b);
        await Lists("agent", "&requester=customer", b, a);
        await Lists("agent", "&requester=me,customer2", d, c);
        await Lists("agent", "&requester=customer&status=active");
        await Lists("agent", "&requester=customer&status=active,open&assignee=none&tag=paper,none", a);
        await Lists("agent", "&requester=nobody");
        await Lists("agent", "&assignee=agent,none&limit=4", d, c, b, a);
    }

    [DeskFact]
    public async Task A_requester_is_never_shown_what_is_somebody_elses()
    {
        var mine = await OpenAsync("customer");
        var theirs = await OpenAsync("customer2");
        await desk.LetFollowAsync("agent", mine, "customer3");

        await Lists("customer", "", mine);
        await Lists("customer", "&requester=me", mine);
        await Lists("customer", "&requester=customer,customer2,agent", mine);
        await Lists("customer", "&requester=customer2");
        await Lists("customer", "&assignee=none,agent", mine);
        await Lists("customer", "&follower=me");
        await Lists("customer3", "&follower=me", mine);
        await Lists("customer3", "&follower=me&requester=customer2");
        await Lists("customer3", "");
        await Lists("agent", "&follower=me");
        await Lists("agent", "", mine, theirs);
    }

    [DeskTheory]
    [InlineData("O'Brien")]
    [InlineData("' or Category ne '")]
    [InlineData("\"quoted\" & 100% + more = #1?")]
    [InlineData("a/b\\c|d!e;f")]
    [InlineData("Grüße, no")]
    [InlineData("日本語 🔥 ñ")]
    [InlineData("none")]
    public async Task Any_text_can_be_asked_for(string text)
    {
        // A comma stands between two texts, so no category or tag has one.
        var word = text.Replace(",", "", StringComparison.Ordinal);
        var category = word.Length > 20 ? word : $"{word} {_mine[..20]}";
        var (asJson, tags) = (JsonSerializer.Serialize(category), JsonSerializer.Serialize(new[] { word, _mine }));
        var opened = await desk.OpenAsync("customer", $",\"category\":{asJson},\"tags\":{tags}");
        var (byCategory, byTag) = (Uri.EscapeDataString(category), Uri.EscapeDataString(word));

        await ListsIn("customer", $"category={byCategory}&tag={_mine}", opened);
        await ListsIn("agent", $"category=other,{byCategory}&tag={_mine}", opened);
        await ListsIn("agent", $"tag={byTag}&category={byCategory}&updatedSince=2026-01-01T00:00:00Z", opened);
        await ListsIn("agent", $"tag={byTag}x&category={byCategory}");
        await ListsIn("agent", $"category={byCategory}x");
    }

    [DeskFact]
    public async Task Whatever_happened_last_comes_first()
    {
        var (first, second) = (await OpenAsync("customer"), await OpenAsync("customer"));
        await Lists("customer", "", second, first);
        await desk.SayAsync("customer", first);
        await Lists("customer", "", first, second);
        await Lists("agent", "", first, second);

        await desk.NoteAsync("agent", second);
        await Lists("agent", "", second, first);
        await Lists("customer", "", first, second);
        (await desk.CallAsync("agent", "PATCH", second, """{"priority":"low"}""")).Is(200);
        await Lists("customer", "&limit=1", second);
    }

    [DeskFact]
    public async Task Only_what_happened_since_then_is_shown_if_that_is_asked_for()
    {
        var (first, second) = (await OpenAsync("customer"), await OpenAsync("customer"));
        var since = (await desk.GetAsync("customer", second))["updatedAt"];
        foreach (var person in new[] { "customer", "agent" })
        {
            await Lists(person, $"&updatedSince={Uri.EscapeDataString(since!)}", second);
            await Lists(person, "&updatedSince=2100-01-01T00:00:00-12:00");
            await Lists(person, "&updatedSince=0001-01-01T00:00:00Z", second, first);
        }
    }

    [DeskFact]
    public async Task Pages_of_a_filtered_list_fit_together()
    {
        var opened = new List<string>();
        for (var i = 0; i < 5; i++)
            opened.Insert(0, await OpenAsync(i % 2 == 0 ? "customer" : "customer2", ""","tags":["It's 100%"]"""));

        var pages = await desk.PagesAsync("agent", $"/api/tickets?category={_mine}&tag=it's%20100%25&limit=2");
        Assert.Equal(opened, pages.SelectMany(page => page.All("id")).Select(id => $"/api/tickets/{id}"));
        var cursor = pages[0]["nextCursor"];
        foreach (var (person, query) in new[]
            { ("agent", $"category={_mine}"), ("agent", "tag=it's%20100%25"), ("agent2", $"category={_mine}&tag=it's%20100%25") })
            Assert.Equal("/cursor", (await desk.GetAsync(person, $"/api/tickets?{query}&cursor={cursor}")).Is(400).Pointers);
    }

    [DeskTheory]
    [InlineData("stauts=open", "/stauts")]
    [InlineData("q=x&a/b=1", "/a~1b,/q")]
    [InlineData("follower=customer", "/follower")]
    [InlineData("category=", "/category")]
    [InlineData("category=a,,b&tag=%00&assignee=%0A", "/assignee,/category,/tag")]
    [InlineData("tag=1,2,3,4,5,6,7,8,9,10,11", "/tag")]
    [InlineData("priority=high,huge&status=open&status=closed", "/priority,/status")]
    [InlineData("updatedSince=yesterday", "/updatedSince")]
    [InlineData("updatedSince=2026-01-01", "/updatedSince")]
    [InlineData("updatedSince=2026-01-01T00:00:00+01:00", "/updatedSince")]
    [InlineData("updatedSince=2026-02-30T00:00:00Z", "/updatedSince")]
    [InlineData("category=%FF", "/category")]
    public async Task A_filter_that_makes_no_sense_is_refused_by_name(string query, string pointers)
    {
        foreach (var person in new[] { "agent", "customer" })
            Assert.Equal(pointers, (await desk.GetAsync(person, $"/api/tickets?{query}")).Is(400, "invalid").Pointers);
    }

    private Task<string> OpenAsync(string person, string more = "") => desk.OpenAsync(person, $",\"category\":\"{_mine}\"{more}");

    private Task Lists(string person, string query, params string[] tickets) =>
        ListsIn(person, $"category={_mine}{query}", tickets);

    private async Task ListsIn(string person, string query, params string[] tickets)
    {
        var list = (await desk.GetAsync(person, $"/api/tickets?{query}")).Is(200);
        Assert.Equal(tickets, list.All("id").Select(id => $"/api/tickets/{id}"));
    }
}
