using Azure.Storage.Queues.Models;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.DeadLetters;

public sealed class ReplayTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private const string Message = "{\"name\":\"<ticket-change> & more\",\"version\":2}";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TableDeadLetters _letters = new(fixture.Storage);

    [Fact]
    public async Task The_very_message_goes_back_to_its_queue_and_is_a_dead_letter_no_more()
    {
        var id = await PutAwayAsync(QueueNames.JobSteps);
        var replayed = await new ReplayDeadLetter(_letters, new Replays(fixture.Storage.Queues)).RunAsync(id, None);
        Assert.Equal(Message, replayed.Value!.Message);
        Assert.Equal([Message], await TakeAsync(QueueNames.JobSteps));
        Assert.Null(await _letters.FindAsync(id, None));
    }

    [Fact]
    public async Task Cut_off_before_the_letter_is_deleted_it_can_be_replayed_again()
    {
        var id = await PutAwayAsync(QueueNames.PeopleChanges);
        var cut = new ReplayDeadLetter(new Undeletable(_letters), new Replays(fixture.Storage.Queues));
        await Assert.ThrowsAsync<TimeoutException>(() => cut.RunAsync(id, None));
        Assert.NotNull(await _letters.FindAsync(id, None));
        var replay = new ReplayDeadLetter(_letters, new Replays(fixture.Storage.Queues));
        Assert.True((await replay.RunAsync(id, None)).IsSuccess);
        Assert.Equal([Message, Message], await TakeAsync(QueueNames.PeopleChanges));
        Assert.IsType<DomainError.NotFound>((await replay.RunAsync(id, None)).Error);
    }

    private async Task<DeadLetterId> PutAwayAsync(string queue)
    {
        await _letters.AddAsync(queue, Message, "Why.", Given.Noon, None);
        return (await _letters.ListAsync(100, after: null, None)).Items.Single(letter => letter.Queue == queue).Id;
    }

    private async Task<IEnumerable<string>> TakeAsync(string queue)
    {
        QueueMessage[] taken = await fixture.Storage.Queues.GetQueueClient(queue).ReceiveMessagesAsync(32);
        return taken.Select(message => message.MessageText);
    }

    private sealed class Undeletable(IDeadLetters letters) : IDeadLetters
    {
        public Task AddAsync(
            string queue, string message, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
            letters.AddAsync(queue, message, reason, at, cancellationToken);

        public Task<Page<DeadLetter>> ListAsync(int limit, string? after, CancellationToken cancellationToken) =>
            letters.ListAsync(limit, after, cancellationToken);

        public Task<DeadLetter?> FindAsync(DeadLetterId id, CancellationToken cancellationToken) =>
            letters.FindAsync(id, cancellationToken);

        public Task DeleteAsync(DeadLetterId id, CancellationToken cancellationToken) =>
            throw new TimeoutException("No storage any more (by the test).");
    }
}
