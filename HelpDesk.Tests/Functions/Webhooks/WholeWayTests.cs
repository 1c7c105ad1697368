using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Webhooks;

/// <summary>From a ticket by way of the queues to a receiver, all of it real.</summary>
[Collection(SharedDesk.Name)]
public sealed class WholeWayTests(DeskFixture desk)
{
    [DeskFact]
    public async Task A_new_ticket_arrives_at_a_receiver_and_so_does_a_test_and_what_is_sent_again()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var made = (await desk.CallAsync(
            "admin", "POST", "/api/webhooks", $$"""{"url":"{{receiver.Url}}","events":["ticket.opened"]}""")).Is(201);
        var test = (await desk.CallAsync("admin", "POST", $"{made.Location}/test")).Is(202);
        Assert.Equal(("webhook.test", "pending", null), (test["event"], test["state"], test["ticketId"]));
        var ticket = await desk.OpenAsync("customer");

        // Other tests open tickets too.
        var opened = (await ArrivedAsync(receiver, one => $"/api/tickets/{one["data.ticketId"]}" == ticket))[0];
        Assert.Equal("ticket.opened", opened["type"]);
        await ArrivedAsync(receiver, one => one.Id == test["messageId"]);
        var log = await Eventually.SeeAsync(
            () => desk.GetAsync("admin", $"{made.Location}/deliveries?limit=100"),
            seen => IsDelivered(seen, opened.Id) && IsDelivered(seen, test["messageId"]));

        var delivery = log.All("id")[log.All("messageId").ToList().IndexOf(opened.Id)];
        (await desk.CallAsync("admin", "POST", $"{made.Location}/deliveries/{delivery}/redeliver")).Is(202);
        var twice = await ArrivedAsync(receiver, one => one.Id == opened.Id, count: 2);
        Assert.Equal(opened.Body, twice[1].Body);
        (await desk.CallAsync("admin", "DELETE", made.Location)).Is(204);
        Assert.DoesNotContain("127.0.0.1:" + receiver.Port, desk.Desk.Log, StringComparison.Ordinal);
    }
    private static async Task<List<ReceivedWebhook>> ArrivedAsync(
        WebhookReceiver receiver, Func<ReceivedWebhook, bool> isMeant, int count = 1) => await Eventually.SeeAsync(
            () => Task.FromResult(receiver.Received.Where(isMeant).ToList()), seen => seen.Count >= count);

    private static bool IsDelivered(Answer log, string? message) =>
        log.All("messageId").Zip(log.All("state")).Contains((message, "delivered"));
}
