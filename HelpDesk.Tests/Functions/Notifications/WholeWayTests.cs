using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Notifications;

/// <summary>From what somebody does over HTTP, through the queue, to what others find in their inboxes.</summary>
[Collection(SharedDesk.Name)]
public sealed class WholeWayTests(DeskFixture desk)
{
    [DeskFact]
    public async Task What_one_says_on_a_ticket_stands_in_the_inboxes_of_the_others_and_a_note_in_those_of_staff()
    {
        var ticket = await desk.OpenAsync("customer");
        await desk.AssignAsync("agent", ticket, "agent");
        await desk.SayAsync("agent", ticket, ""","status":"waiting" """);
        await desk.CallAsync("agent", "POST", $"{ticket}/messages", """{"content":"@agent2, look","kind":"note"}""");

        Assert.Equal(
            ["mentioned: Gus Agent mentioned you in an internal note: @agent2, look", "opened: Carl Customer opened this ticket"],
            await HeardAsync("agent2", ticket, atLeast: 2));
        Assert.Equal(
            [
                "replied: Gus Agent set the status to waiting and replied: Words",
                "status-changed: Gus Agent set the status to active",
            ],
            await HeardAsync("customer", ticket, atLeast: 2));
        Assert.Equal(["opened: Carl Customer opened this ticket"], await HeardAsync("agent", ticket, atLeast: 1));
        Assert.Empty(await HeardAsync("customer2", ticket, atLeast: 0));
    }

    /// <summary>The newest first, as soon as there are so many.</summary>
    private Task<string[]> HeardAsync(string person, string ticket, int atLeast) => Eventually.SeeAsync(
        async () =>
        {
            var page = (await desk.GetAsync(person, "/api/notifications?limit=100")).Is(200);
            return page.All("ticketId").Zip(page.All("event"), page.All("text"))
                .Where(item => ticket.EndsWith($"/{item.First}", StringComparison.Ordinal))
                .Select(item => $"{item.Second}: {item.Third}")
                .ToArray();
        },
        heard => heard.Length >= atLeast);
}
