using System.Text.Json.Nodes;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

[Collection(SharedDesk.Name)]
public sealed class EditTicketTests(DeskFixture desk)
{
    private const string Full = ""","priority":"low","category":"Paper","tags":["tray"],"fields":{"room":"4","floor":"1"}""";

    [DeskTheory]
    [InlineData("title", """ " Other title " """, "\"Other title\"")]
    [InlineData("description", "\"Other\\ntext\"", "\"Other\\ntext\"")]
    [InlineData("priority", "\"urgent\"", "\"urgent\"")]
    [InlineData("category", "\"Ink, no: \"", null)]
    [InlineData("category", "\"Ink\"", "\"Ink\"")]
    [InlineData("category", "null", "null")]
    [InlineData("tags", """["Jam","tray","jam"]""", """["jam","tray"]""")]
    [InlineData("tags", "[]", "[]")]
    [InlineData("tags", "null", "[]")]
    [InlineData("fields", """{"room":"5"}""", """{"floor":"1","room":"5"}""")]
    [InlineData("fields", """{"desk":"9","room":null,"none":null}""", """{"desk":"9","floor":"1"}""")]
    [InlineData("fields", "{}", """{"floor":"1","room":"4"}""")]
    [InlineData("fields", "null", "{}")]
    public async Task A_field_that_is_named_changes_and_all_others_stay(string field, string value, string? after)
    {
        var ticket = await desk.OpenAsync("customer", Full);
        var before = await desk.GetAsync("agent", ticket);
        var edited = await desk.CallAsync("agent", "PATCH", ticket, $$"""{"{{field}}":{{value}}}""");
        var read = await desk.GetAsync("agent", ticket);

        if (after is null)
        {
            Assert.Equal($"/{field}", edited.Is(400).Pointers);
            Assert.Equal(before.Text, read.Text);
            return;
        }

        Assert.Equal(edited.Is(200).Text, read.Text);
        Assert.Equal(edited.ETag, read.ETag);
        Assert.Equal(after, read.Json.GetProperty(field).GetRawText());
        Assert.Equal(Without(before, field), Without(edited, field));
    }

    [DeskTheory]
    [InlineData("{}")]
    [InlineData("""{"title":"Title","description":" Text ","priority":"low"}""")]
    [InlineData("""{"category":"Paper","tags":["TRAY"],"fields":{"room":"4"}}""")]
    public async Task An_edit_that_says_what_is_so_already_is_no_new_version(string json)
    {
        var ticket = await desk.OpenAsync("customer", Full);
        var before = await desk.GetAsync("agent", ticket);
        var edited = (await desk.CallAsync("agent", "PATCH", ticket, json)).Is(200);

        Assert.Equal((before.Text, before.ETag), (edited.Text, edited.ETag));
        Assert.Equal(["opened"], await desk.TrailAsync(ticket, "kind"));
    }

    [DeskFact]
    public async Task A_requester_may_correct_the_texts_while_the_ticket_is_open()
    {
        var ticket = await desk.OpenAsync("customer");
        var edited = (await desk.CallAsync("customer", "PATCH", ticket, """{"title":"Better","description":"Said"}""")).Is(200);
        Assert.Equal(("Better", "Said"), (edited["title"], edited["description"]));

        await desk.AssignAsync("agent", ticket, "agent");
        (await desk.CallAsync("customer", "PATCH", ticket, """{"title":"Too late"}""")).Is(403, "forbidden");
        Assert.Equal("Better", (await desk.GetAsync("customer", ticket))["title"]);
    }

    [DeskTheory]
    [InlineData("""{"priority":"high"}""")]
    [InlineData("""{"category":null}""")]
    [InlineData("""{"tags":[]}""")]
    [InlineData("""{"fields":{"room":"5"}}""")]
    [InlineData("""{"fields":null}""")]
    [InlineData("""{"title":"Fine","priority":"high"}""")]
    public async Task What_a_ticket_is_filed_under_is_for_staff(string json)
    {
        var ticket = await desk.OpenAsync("customer", Full);
        var before = await desk.GetAsync("customer", ticket);
        (await desk.CallAsync("customer", "PATCH", ticket, json)).Is(403, "forbidden");
        Assert.Equal(before.Text, (await desk.GetAsync("customer", ticket)).Text);
    }

    [DeskFact]
    public async Task Others_edit_nothing()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.LetFollowAsync("agent", ticket, "customer2");
        (await desk.CallAsync("customer2", "PATCH", ticket, """{"title":"Mine"}""")).Is(403, "forbidden");
        (await desk.CallAsync("customer3", "PATCH", ticket, """{"title":"Mine"}""")).Is(404, "not-found");
        (await desk.CallAsync("agent", "PATCH", "/api/tickets/2147483647", """{"title":"Mine"}""")).Is(404, "not-found");
        (await desk.CallAsync(null, "PATCH", ticket, """{"title":"Mine"}""")).Is(401, "unauthenticated");
    }

    [DeskTheory]
    [InlineData("""{"title":null,"description":null,"priority":null}""", "/description,/priority,/title")]
    [InlineData("""{"title":"","description":"\u0000","category":"","tags":["",1],"status":"open"}""",
        "/category,/description,/status,/tags/0,/tags/1,/title")]
    [InlineData("""{"title":"two\nlines","fields":{"":"x","a/b":"\ud800","c":7}}""", "/fields/,/fields/a~1b,/fields/c,/title")]
    [InlineData("""{"assigneeId":"agent","requesterId":"me","Title":"x"}""", "/Title,/assigneeId,/requesterId")]
    [InlineData("""{"priority":"High","tags":"x","fields":"x"}""", "/fields,/priority,/tags")]
    [InlineData("""{"title":"x","title":"y"}""", "/title")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    public async Task Everything_that_is_wrong_is_named_at_once(string json, string pointers)
    {
        var ticket = await desk.OpenAsync("customer");
        Assert.Equal(pointers, (await desk.CallAsync("agent", "PATCH", ticket, json)).Is(400, "invalid").Pointers);
    }

    [DeskFact]
    public async Task Fields_that_are_too_many_only_together_with_those_there_are_refused()
    {
        var twenty = string.Join(',', Enumerable.Range(1, 20).Select(i => $"\"f{i}\":\"x\""));
        var ticket = await desk.OpenAsync("customer", $$""","fields":{{{twenty}}}""");

        Assert.Equal("/fields", (await desk.CallAsync("agent", "PATCH", ticket, """{"fields":{"f21":"x"}}""")).Is(400).Pointers);
        (await desk.CallAsync("agent", "PATCH", ticket, """{"fields":{"f21":"x","f1":null}}""")).Is(200);
    }

    private static string Without(Answer ticket, string field)
    {
        var json = JsonNode.Parse(ticket.Text)!.AsObject();
        foreach (var name in new[] { field, "updatedAt", "version" })
            Assert.True(json.Remove(name));
        return json.ToJsonString();
    }
}
