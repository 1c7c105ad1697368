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
        await receiver.ArrivedAsync();
        var ticket = await desk.OpenAsync("customer");
        await receiver.ArrivedAsync();

        var opened = receiver.Received[1];
        Assert.Equal(test["messageId"], receiver.Received[0].Id);
        Assert.Equal(("ticket.opened", ticket), (opened["type"], $"/api/tickets/{opened["data.ticketId"]}"));
        var log = await Eventually.SeeAsync(
            () => desk.GetAsync("admin", $"{made.Location}/deliveries"),
            seen => seen.All("state") is ["delivered", "delivered"]);
        Assert.Equal([opened.Id, test["messageId"]], log.All("messageId"));

        (await desk.CallAsync("admin", "POST", $"{made.Location}/deliveries/{log["items.0.id"]}/redeliver")).Is(202);
        await receiver.ArrivedAsync();
        Assert.Equal((opened.Id, opened.Body), (receiver.Received[2].Id, receiver.Received[2].Body));
        (await desk.CallAsync("admin", "DELETE", made.Location)).Is(204);
        Assert.DoesNotContain("127.0.0.1:" + receiver.Port, desk.Desk.Log, StringComparison.Ordinal);
    }
}
