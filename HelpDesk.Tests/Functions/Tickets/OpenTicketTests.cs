using System.Net;
using System.Text.Json;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Tickets;

public sealed class OpenTicketTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Tickets = "/api/tickets";

    [DeskFact]
    public async Task An_opened_ticket_can_be_read_back_as_it_was_written()
    {
        using var customer = desk.As("customer");
        using var opened = await customer.PostJsonAsync(Tickets, """
            {"title":" Der Drucker „brennt“ 🔥 ","description":"Zeile 1\nZeile 2 'quoted' \"twice\"","priority":"high",
             "category":"Hardware/Printers","tags":["Printer","fire","printer"],"fields":{"Room #":"4/17?","日本":"語"}}
            """);
        var answer = await opened.JsonAsync();

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Equal($"/api/tickets/{answer.GetProperty("id").GetInt32()}", opened.Headers.Location!.OriginalString);
        Assert.False(opened.Headers.ETag!.IsWeak);

        using var read = await customer.GetAsync(opened.Headers.Location);
        var ticket = await read.JsonAsync();
        Assert.Equal(opened.Headers.ETag, read.Headers.ETag);
        Assert.Equal(answer.GetRawText(), ticket.GetRawText());
        Assert.Equal("Der Drucker „brennt“ 🔥", ticket.GetProperty("title").GetString());
        Assert.Equal("Zeile 1\nZeile 2 'quoted' \"twice\"", ticket.GetProperty("description").GetString());
        Assert.Equal(("open", "high", "web"), (Word("status"), Word("priority"), Word("channel")));
        Assert.Equal("""["fire","printer"]""", ticket.GetProperty("tags").GetRawText());
        Assert.Equal("4/17?", ticket.GetProperty("fields").GetProperty("Room #").GetString());
        Assert.Equal("customer", ticket.GetProperty("requester").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, ticket.GetProperty("assignee").ValueKind);

        string? Word(string name) => ticket.GetProperty(name).GetString();
    }

    [DeskFact]
    public async Task The_longest_texts_fit()
    {
        using var customer = desk.As("customer");
        var (title, description) = (new string('ü', 200), new string('語', 32_000));
        using var opened = await customer.PostJsonAsync(Tickets, JsonSerializer.Serialize(new { title, description }));
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);

        using var read = await customer.GetAsync(opened.Headers.Location);
        Assert.Equal(description, (await read.JsonAsync()).GetProperty("description").GetString());
    }

    [DeskFact]
    public async Task A_ticket_belongs_to_its_requester_and_the_staff()
    {
        using var customer = desk.As("customer");
        using var opened = await customer.PostJsonAsync(Tickets, """{"title":"Mine","description":"Only mine"}""");

        Assert.Equal(HttpStatusCode.OK, await StatusFor("customer"));
        Assert.Equal(HttpStatusCode.OK, await StatusFor("agent"));
        Assert.Equal(HttpStatusCode.OK, await StatusFor("admin"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("customer2"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusFor(null));

        async Task<HttpStatusCode> StatusFor(string? person)
        {
            using var client = desk.As(person);
            using var answer = await client.GetAsync(opened.Headers.Location);
            return answer.StatusCode;
        }
    }

    [DeskFact]
    public async Task Whoever_has_the_current_version_need_not_load_it_again()
    {
        using var customer = desk.As("customer");
        using var opened = await customer.PostJsonAsync(Tickets, """{"title":"Again","description":"and again"}""");
        using var again = new HttpRequestMessage(HttpMethod.Get, opened.Headers.Location);
        again.Headers.IfNoneMatch.Add(opened.Headers.ETag!);

        using var answer = await customer.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [DeskFact]
    public async Task Numbers_are_given_once_however_many_open_tickets_at_once()
    {
        using var customer = desk.As("customer2");
        var numbers = await Task.WhenAll(Enumerable.Range(0, 120).Select(async i =>
        {
            using var opened = await customer.PostJsonAsync(Tickets, $$"""{"title":"Ticket {{i}}","description":"At once"}""");
            return (await opened.JsonAsync()).GetProperty("id").GetInt32();
        }));

        Assert.Equal(120, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.True(number > 0));
    }
}
