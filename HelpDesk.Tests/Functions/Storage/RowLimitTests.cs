using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Whatever keeps the limits of the domain fits into the rows.</summary>
public sealed class RowLimitTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task The_longest_ticket_with_all_its_followers_fits_and_comes_back()
    {
        var requester = new Actor(new PersonRef(new PersonId(new string('r', 100)), new string('語', 200)), Role.Requester);
        var opening = OpeningDecision.Open(
            new(1), Longest(), requester.Person, TicketChannel.Email, Given.Act(by: requester), Given.Utc);
        await _parts.Tickets.AddAsync(opening, None);
        for (var i = 0; i < TicketLimits.Followers; i++)
        {
            var follower = new Actor(new PersonRef(new PersonId($"{i:D100}"), new string('語', 200)), Role.Requester);
            await _parts.ProjectAsync(await _parts.FollowAsync(1, follower));
        }

        var head = await _parts.HeadAsync(1);
        Assert.Equal(opening.Head.Description, head.Description);
        Assert.Equal(opening.Head.Fields, head.Fields);
        Assert.True(head.Followers.IsFull);
        await ListRows.AssertRightAsync(fixture.Storage, 1);
    }

    [Fact]
    public async Task The_longest_message_fits_and_comes_back()
    {
        await _parts.OpenAsync(2);
        var content = new string('語', MessageLimits.Content);
        await _parts.DoAsync(2, ticket => ticket.Post(Given.Reply(TicketStatus.Closed, content)));
        var read = (await _parts.Conversations.ReadAsync(new(new(2), false, 0, 10), None))!;
        Assert.Equal(content, Assert.Single(read.Messages).Content);
    }

    [Fact]
    public async Task Editing_all_at_once_fits()
    {
        await _parts.OpenAsync(3);
        var all = Longest();
        await _parts.DoAsync(3, ticket => ticket.Edit(new()
        {
            Title = all.Title,
            Description = all.Description,
            Category = all.Category,
            Tags = new Optional<IReadOnlyList<string?>?>(all.Tags.Values),
            Fields = new Optional<IReadOnlyDictionary<string, string?>?>(
                all.Fields.Values.ToDictionary(field => field.Key, field => (string?)field.Value)),
        }));
        var head = await _parts.HeadAsync(3);
        Assert.Equal((all.Title, all.Fields, all.Tags), (head.Title, head.Fields, head.Tags));
    }

    private static TicketDraft Longest()
    {
        var draft = TicketDraft.Create(new(
            new string('語', TicketLimits.Title),
            new string('語', TicketLimits.Description),
            TicketPriority.Urgent,
            new string('語', TicketLimits.Category),
            [.. Enumerable.Range(0, TicketLimits.Tags).Select(i => $"{i:D2}{new string('語', TicketLimits.Tag - 2)}")],
            Enumerable.Range(0, TicketLimits.Fields).ToDictionary(
                i => $"{i:D2}{new string('語', TicketLimits.FieldName - 2)}",
                _ => (string?)new string('語', TicketLimits.FieldValue))));
        return draft.Value ?? throw new InvalidOperationException($"{draft.Error}");
    }
}
