using System.Text.RegularExpressions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messages;

/// <summary>On a desk of its own: whatever anybody else did would show in what is compared.</summary>
public sealed partial class NotesLeaveNoTraceTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [DeskFact]
    public async Task Whoever_must_not_know_of_notes_gets_byte_for_byte_what_they_got_before()
    {
        var ticket = await StoryAsync("customer");
        var own = await StoryAsync("agent");
        await desk.LetFollowAsync("agent2", ticket, "customer2");
        await desk.OpenAsync("customer");
        await desk.SettleAsync();

        (string Person, string Ticket, string Lists)[] readers =
            [("customer", ticket, ""), ("customer2", ticket, "follower=me&"), ("agent", own, "requester=me&")];
        var before = await Task.WhenAll(readers.Select(reader => EverythingAsync(reader.Person, reader.Ticket, reader.Lists)));
        var (known, staff) = (await desk.GetAsync("customer", ticket), await desk.GetAsync("agent2", ticket));

        foreach (var noted in new[] { ticket, own })
        {
            await desk.NoteAsync("agent2", noted);
            await desk.NoteAsync("admin", noted);
        }

        await desk.SettleAsync();
        Assert.NotEqual(staff.ETag, (await desk.GetAsync("agent2", ticket)).ETag);
        foreach (var (reader, had) in readers.Zip(before))
        {
            Assert.Contains("GET 200", had, StringComparison.Ordinal);
            Assert.Equal(had, await EverythingAsync(reader.Person, reader.Ticket, reader.Lists));
        }

        await GoesOnAsync(ticket, known);
    }

    /// <summary>What the requester knew before is good for going on.</summary>
    private async Task GoesOnAsync(string ticket, Answer known)
    {
        (await desk.GetAsync("customer", ticket, $"If-None-Match: {known.ETag}")).Is(304);
        var closing = await desk.CallAsync(
            "customer", "PUT", $"{ticket}/status", """{"status":"closed"}""", $"If-Match: {known.ETag}");
        Assert.Equal(closing.Is(200)["closedAt"], closing["updatedAt"]);
        var replied = await desk.SayAsync("customer", ticket, $",\"expectedLastSeq\":{known["messageCount"]}");
        Assert.Equal(known["messageCount"].ToNumber() + 1, replied["seq"].ToNumber());
    }

    private async Task<string> StoryAsync(string requester)
    {
        var ticket = await desk.OpenAsync(requester, ""","category":"Paper","tags":["tray"]""");
        await desk.SayAsync(requester, ticket);
        await desk.AssignAsync("agent2", ticket, "agent2");
        await desk.SayAsync("agent2", ticket, ""","status":"waiting" """);
        await desk.SayAsync(requester, ticket);
        return ticket;
    }

    /// <summary>All answers that one can get of the ticket, heads included, apart from what is another each time.</summary>
    private async Task<string> EverythingAsync(string person, string ticket, string lists)
    {
        var moment = (await desk.GetAsync(person, ticket))["updatedAt"].ToMoment();
        string[] filters =
        [
            "", "limit=1", "status=open,waiting", "status=active", "priority=normal", "category=Paper", "tag=tray",
            "assignee=agent2", "assignee=none", $"updatedSince={moment:yyyy-MM-ddTHH:mm:ss.ffffff}Z",
            $"updatedSince={moment.AddMicroseconds(1):yyyy-MM-ddTHH:mm:ss.ffffff}Z",
        ];
        string[] paths =
        [
            ticket, $"{ticket}/messages", $"{ticket}/messages?limit=1", $"{ticket}/messages?after=2", $"{ticket}/events",
            .. Enumerable.Range(1, 6).Select(seq => $"{ticket}/messages/{seq}"),
            .. filters.Select(filter => $"/api/tickets?{lists}{filter}"),
        ];
        var answers = await Task.WhenAll(paths.Select(path => PagesAsync(person, path)));
        return string.Join('\n', answers);
    }

    private async Task<string> PagesAsync(string person, string path)
    {
        var all = "";
        for (var next = path; next is not null;)
        {
            var (read, head) = (await desk.GetAsync(person, next), await desk.CallAsync(person, "HEAD", next));
            all += $"{path}\nGET {Shown(read)}HEAD {Shown(head)}";
            next = read.Next;
        }

        return all;
    }

    private static string Shown(Answer answer) => AnotherEachTime().Replace(
        $"{answer}\n" + string.Concat(answer.Headers.Where(header => header.Key is not ("Date" or "X-Request-ID"))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}\n")),
        "$1");

    [GeneratedRegex("""((?:"nextCursor":"|cursor=|"traceId":"))[\w-]+""")]
    private static partial Regex AnotherEachTime();
}
