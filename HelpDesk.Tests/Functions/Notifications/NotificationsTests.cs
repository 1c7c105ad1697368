using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Notifications;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Notifications;

[Collection(SharedDesk.Name)]
public sealed class NotificationsTests(DeskFixture desk)
{
    private const string Path = "/api/notifications";

    [DeskFact]
    public async Task Ones_own_are_listed_page_by_page_newest_first_with_how_many_are_unread()
    {
        var (inbox, me) = await JoinAsync();
        Assert.Equal("""{"items":[],"nextCursor":null,"unread":0}""", (await GetAsync(me)).Text);
        var ids = (await inbox.AddAsync(5)).Select(InboxItemIdText.Write).Reverse().ToList();
        await inbox.AddAsync(inbox.Item(InboxParts.Id(9)) with { IsForStaff = true });

        var first = await GetAsync(me, "?limit=3");
        string[] members = ["id", "event", "ticketId", "title", "text", "at", "readAt"];
        Assert.Equal(
            [ids[0], "replied", "7", "Title 5", "Text", "2026-03-10T12:04:00Z", null],
            members.Select(member => first[$"items.0.{member}"]));
        Assert.Equal("5", first["unread"]);
        var second = await GetAsync(me, first.Next![Path.Length..]);
        Assert.Equal(ids, first.All("id").Concat(second.All("id")));
        Assert.Equal(("5", null, null), (second["unread"], second["nextCursor"], second.Next));
    }

    [DeskFact]
    public async Task Staff_see_what_is_for_staff()
    {
        var inbox = Inbox("agent2");
        var note = inbox.Item(new InboxItemId(DateTimeOffset.MaxValue, new TicketId(7)), isForStaff: true);
        await inbox.AddAsync(note);
        var answer = (await desk.GetAsync("agent2", Path)).Is(200);
        Assert.Equal(InboxItemIdText.Write(note.Id), answer["items.0.id"]);
    }

    [DeskFact]
    public async Task Some_or_all_are_marked_as_read_and_somebody_elses_never()
    {
        var (inbox, me) = await JoinAsync();
        var others = Inbox(NewName());
        await others.AddAsync(3);
        var ids = (await inbox.AddAsync(3)).Select(InboxItemIdText.Write).ToList();
        await others.AddAsync(1);

        var absent = InboxItemIdText.Write(InboxParts.Id(3));
        (await ReadAsync(me, $$"""{"ids":["{{ids[1]}}","{{absent}}","{{ids[1]}}"]}""")).Is(204);
        var unread = await GetAsync(me, "?unread=true");
        Assert.Equal([ids[2], ids[0]], unread.All("id"));
        Assert.Equal("2", unread["unread"]);
        Assert.NotNull((await GetAsync(me, "?unread=false"))["items.1.readAt"]);

        (await ReadAsync(me, """{"all":true}""")).Is(204);
        (await ReadAsync(me, """{"all":true}""")).Is(204);
        var all = await GetAsync(me);
        Assert.Equal("0", all["unread"]);
        Assert.DoesNotContain(null, all.All("readAt"));
        Assert.Equal(4, (await others.ListAsync()).Unread);
    }

    [DeskTheory]
    [InlineData("?unread=yes", "/unread")]
    [InlineData("?unread=", "/unread")]
    [InlineData("?unread=true&unread=true", "/unread")]
    [InlineData("?limit=0&cursor=nonsense&read=true", "/cursor,/limit,/read")]
    public async Task A_list_that_is_badly_asked_for_is_refused(string query, string pointers) =>
        Assert.Equal(pointers, (await desk.GetAsync("customer", Path + query)).Is(400, "invalid").Pointers);

    [DeskTheory]
    [InlineData("{}", "/ids")]
    [InlineData("""{"ids":null,"all":null}""", "/ids")]
    [InlineData("""{"all":false}""", "/all")]
    [InlineData("""{"all":"true"}""", "/all,/ids")]
    [InlineData("""{"all":true,"ids":["AAAAAAAAAAAAAAAAAAAAAA"]}""", "/all,/ids/0")]
    [InlineData("""{"ids":[]}""", "/ids")]
    [InlineData("""{"ids":["AAAAAAAAAAAAAAAAAAAAAA",null,"x"],"every":1}""", "/every,/ids/0,/ids/1,/ids/2")]
    [InlineData("""{"ids":"x"}""", "/ids")]
    public async Task What_is_read_must_be_said_well(string json, string pointers) =>
        Assert.Equal(pointers, (await desk.CallAsync("customer", "POST", $"{Path}/read", json)).Is(400, "invalid").Pointers);

    [DeskFact]
    public async Task A_hundred_at_once_are_enough()
    {
        var (inbox, me) = await JoinAsync();
        var ids = (await inbox.AddAsync(101)).Select(id => $"\"{InboxItemIdText.Write(id)}\"").ToList();
        Assert.Equal("/ids", (await ReadAsync(me, $$"""{"ids":[{{string.Join(',', ids)}}]}""")).Is(400).Pointers);
        (await ReadAsync(me, $$"""{"ids":[{{string.Join(',', ids.Take(100))}}]}""")).Is(204);
        Assert.Equal("1", (await GetAsync(me))["unread"]);
    }

    private static string NewName() => $"n{Guid.NewGuid():N}"[..20];

    private InboxParts Inbox(string person) => new(StorageAccess.Clients(desk.ConnectionString), new PersonId(person));

    /// <summary>Somebody new, so that nobody else's tickets tell them anything.</summary>
    private async Task<(InboxParts Inbox, string Me)> JoinAsync()
    {
        var me = await desk.JoinAsync(NewName());
        return (Inbox((await desk.CallAsync(null, "GET", "/api/me", null, me)).Is(200)["id"]!), me);
    }

    private async Task<Answer> GetAsync(string me, string query = "") =>
        (await desk.CallAsync(null, "GET", Path + query, null, me)).Is(200);

    private Task<Answer> ReadAsync(string me, string json) => desk.CallAsync(null, "POST", $"{Path}/read", json, me);
}
