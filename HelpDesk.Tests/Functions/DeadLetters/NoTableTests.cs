using Azure;
using HelpDesk.Functions.DeadLetters;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.DeadLetters;

/// <summary>A desk in whose account somebody forgot a table.</summary>
public sealed class NoTableTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_can_not_be_put_away_is_not_taken_for_put_away_and_comes_again()
    {
        await fixture.Storage.Table(TableNames.DeadLetters).DeleteAsync(None);
        var letters = new TableDeadLetters(fixture.Storage);
        var functions = new PutAwayFunctions(
            new(letters, new TableFailureReasons(fixture.Storage)),
            new(fixture.Storage.Queues),
            new(20),
            TimeProvider.System,
            NullLogger<PutAwayFunctions>.Instance);
        var queue = fixture.Storage.Queues.GetQueueClient(PoisonQueues.TicketChanges);
        await queue.CreateIfNotExistsAsync(cancellationToken: None);

        await Assert.ThrowsAsync<RequestFailedException>(
            () => functions.TicketChangeAsync("message", Try(19), None));
        Assert.Equal(0, (await queue.GetPropertiesAsync(None)).Value.ApproximateMessagesCount);
        await functions.TicketChangeAsync("message", Try(20), None);
        Assert.Equal(1, (await queue.GetPropertiesAsync(None)).Value.ApproximateMessagesCount);
        // Not at once, or it would go round and round.
        Assert.Empty((await queue.ReceiveMessagesAsync(cancellationToken: None)).Value);
    }

    private static QueueInvocation Try(int number) => new(
        "PutAwayTicketChange",
        new Dictionary<string, object?> { ["InsertionTime"] = Given.Noon, ["DequeueCount"] = number });
}
