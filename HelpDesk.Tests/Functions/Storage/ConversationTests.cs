using HelpDesk.Domain.Messages;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Messages and events read part by part.</summary>
public sealed class ConversationTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskParts _parts = new(fixture.Storage);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Whoever_sees_no_notes_gets_each_reply_once_under_numbers_without_a_gap(int limit)
    {
        var (id, kinds) = (limit, "nnrnrrnnrn");
        await _parts.OpenAsync(id);
        foreach (var kind in kinds)
            await (kind == 'n' ? _parts.NoteAsync(id) : _parts.ReplyAsync(id));

        Assert.Equal([3, 5, 6, 9], (await ReadAsync(id, true, limit)).Select(message => message.Seq));
        Assert.Equal([1, 2, 3, 4], (await ReadAsync(id, true, limit)).Select(message => message.ReplySeq!.Value));
        Assert.Equal(Enumerable.Range(1, 10), (await ReadAsync(id, false, limit)).Select(message => message.Seq));
    }

    [Fact]
    public async Task Events_come_part_by_part_each_once()
    {
        await _parts.OpenAsync(200);
        for (var i = 0; i < 6; i++)
            await _parts.NoteAsync(200);
        var seen = new List<int>();
        for (int? after = 0; after is { } from;)
        {
            var part = (await _parts.History.ReadAsync(new(200), from, 3, None))!;
            seen.AddRange(part.Events.Select(happened => happened.Seq));
            after = part.Next;
        }

        Assert.Equal(Enumerable.Range(1, 7), seen);
    }

    [Fact]
    public async Task What_is_not_there_has_no_messages_and_no_events()
    {
        Assert.Null(await _parts.Conversations.ReadAsync(new(new(999), false, 0, 10), None));
        Assert.Null(await _parts.History.ReadAsync(new(999), 0, 10, None));
        Assert.Null(await _parts.History.ReadChangesAsync(new(999), 1, None));
    }

    private async Task<List<Message>> ReadAsync(int id, bool repliesOnly, int limit)
    {
        var seen = new List<Message>();
        for (int? after = 0; after is { } from;)
        {
            var part = (await _parts.Conversations.ReadAsync(new(new(id), repliesOnly, from, limit), None))!;
            Assert.InRange(part.Messages.Count, 0, limit);
            seen.AddRange(part.Messages);
            after = new ConversationView(part, !repliesOnly).Next;
        }

        return seen;
    }
}
