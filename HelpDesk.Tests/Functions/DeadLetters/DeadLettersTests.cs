using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.DeadLetters;

public sealed class DeadLettersTests(HastyDesk hasty) : IClassFixture<HastyDesk>
{
    private static readonly string[] Members = ["id", "queue", "message", "reason", "at"];

    private const string Letters = "/api/admin/dead-letters";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskFixture _desk = hasty.Desk;

    [DeskTheory]
    [InlineData(
        """{"name":"ticket-change","version":99,"ticket":1,"operation":"x","firstSeq":1,"announcedAt":"2026-03-10T12:00:00Z"}""",
        "NotSupportedException: A queue message named 'ticket-change' of version 99 is not known.")]
    [InlineData("<no JSON & nothing else>", "JsonException: ")]
    public async Task What_fails_for_good_is_listed_with_why_until_it_is_replayed_or_deleted(string message, string reason)
    {
        await StorageAccess.Clients(_desk.ConnectionString).Queues
            .GetQueueClient(QueueNames.TicketChanges).SendMessageAsync(message);
        var letter = await LetterAsync(message);
        Assert.Equal((QueueNames.TicketChanges, message), (letter["queue"], letter["message"]));
        Assert.StartsWith(reason, letter["reason"], StringComparison.Ordinal);
        Assert.InRange(DateTimeOffset.UtcNow - letter["at"].ToMoment(), TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));

        // It is gone when the answer comes; then it fails as it did before.
        Assert.Equal("", (await _desk.CallAsync("admin", "POST", $"{Letters}/{letter["id"]}/replay")).Is(204).Text);
        letter = await LetterAsync(message);
        Assert.StartsWith(reason, letter["reason"], StringComparison.Ordinal);

        Assert.Equal("", (await _desk.CallAsync("admin", "DELETE", $"{Letters}/{letter["id"]}")).Is(204).Text);
        (await _desk.CallAsync("admin", "DELETE", $"{Letters}/{letter["id"]}")).Is(404, "not-found");
        Assert.DoesNotContain(message, await MessagesAsync());
    }

    [DeskFact]
    public async Task A_letter_of_a_queue_that_is_no_more_can_only_be_deleted()
    {
        var id = await PutAwayAsync("carrier-pigeons", "coo", Given.Noon);
        (await _desk.CallAsync("admin", "POST", $"{Letters}/{id}/replay")).Is(409, "unknown-queue");
        (await _desk.CallAsync("admin", "DELETE", $"{Letters}/{id}")).Is(204);
    }

    [DeskFact]
    public async Task They_come_page_by_page_the_newest_first()
    {
        foreach (var i in Enumerable.Range(0, 3))
            await PutAwayAsync(QueueNames.Webhooks, $"paged {i}", Given.Noon.AddMinutes(i));
        var pages = await _desk.PagesAsync("admin", $"{Letters}?limit=1");
        Assert.All(pages, page => Assert.True(page.All("id").Count <= 1));
        Assert.Equal(
            ["paged 2", "paged 1", "paged 0"],
            pages.SelectMany(page => page.All("message")).Where(one => one!.StartsWith("paged", StringComparison.Ordinal)));
        (await _desk.GetAsync("admin", $"{Letters}?cursor={pages[0]["nextCursor"]}&limit=1")).Is(200);
    }

    [DeskTheory]
    [InlineData("cursor=forged", "/cursor")]
    [InlineData("limit=0", "/limit")]
    [InlineData("limit=101&queue=webhooks", "/limit,/queue")]
    public async Task What_is_wrong_with_a_list_is_named(string query, string pointers) =>
        Assert.Equal(pointers, (await _desk.GetAsync("admin", $"{Letters}?{query}")).Is(400, "invalid").Pointers);

    [DeskTheory]
    [InlineData(null, 401)]
    [InlineData("customer", 403)]
    [InlineData("agent", 403)]
    public async Task Only_admins_have_to_do_with_them(string? person, int status)
    {
        var id = await PutAwayAsync(QueueNames.Webhooks, $"not for {person}", Given.Noon.AddDays(-1));
        (await _desk.GetAsync(person, Letters)).Is(status);
        (await _desk.CallAsync(person, "POST", $"{Letters}/{id}/replay")).Is(status);
        (await _desk.CallAsync(person, "DELETE", $"{Letters}/{id}")).Is(status);
        Assert.Contains($"not for {person}", await MessagesAsync());
    }

    [DeskTheory]
    [InlineData("somebody")]
    [InlineData("2519022815999999999-0123456789abcdef0123456789abcdef")]
    [InlineData("2519022815999999999%7C0123456789abcdef0123456789abcdef")]
    public async Task Nothing_is_replayed_or_deleted_that_is_not_there(string id)
    {
        (await _desk.CallAsync("admin", "POST", $"{Letters}/{id}/replay")).Is(404, "not-found");
        (await _desk.CallAsync("admin", "DELETE", $"{Letters}/{id}")).Is(404, "not-found");
    }

    private async Task<string> PutAwayAsync(string queue, string message, DateTimeOffset at)
    {
        var letters = new TableDeadLetters(StorageAccess.Clients(_desk.ConnectionString));
        await letters.AddAsync(queue, message, "Why.", at, None);
        return (await letters.ListAsync(100, after: null, None)).Items.Single(one => one.Message == message).Id.Value;
    }

    private async Task<Dictionary<string, string?>> LetterAsync(string message)
    {
        var seen = await Eventually.SeeAsync(
            async () =>
            {
                var list = (await _desk.GetAsync("admin", $"{Letters}?limit=100")).Is(200);
                return Enumerable.Range(0, list.All("id").Count)
                    .Where(i => list[$"items.{i}.message"] == message)
                    .Select(i => Members.ToDictionary(name => name, name => list[$"items.{i}.{name}"]))
                    .FirstOrDefault();
            },
            letter => letter is not null);
        return seen!;
    }

    private async Task<IEnumerable<string?>> MessagesAsync() =>
        (await _desk.PagesAsync("admin", $"{Letters}?limit=100")).SelectMany(page => page.All("message"));
}
