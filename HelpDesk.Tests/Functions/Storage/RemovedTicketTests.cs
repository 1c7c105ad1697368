using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>A removed ticket is in no list, whoever dies or comes in between.</summary>
public sealed class RemovedTicketTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static int _last;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task It_leaves_every_list_at_once_and_comes_back_to_every_list_at_once()
    {
        await OpenAsync();
        await _parts.RemoveAsync(_id);
        Assert.Equal(["removed"], await ListsAsync());

        await _parts.RestoreAsync(_id);
        Assert.Equal(["a|gus", "f|fay", "removed", "r|carl", "s|active"], await ListsAsync());
    }

    [Fact]
    public async Task When_all_is_projected_it_stands_where_it_belongs_however_often_it_was_removed()
    {
        await OpenAsync();
        var removal = await _parts.RemoveAsync(_id);
        await _parts.ProjectAsync(removal);
        await ListRows.AssertRightAsync(fixture.Storage, _id);
        await _parts.ProjectAsync(await _parts.RestoreAsync(_id));
        await ListRows.AssertRightAsync(fixture.Storage, _id);
        await _parts.ProjectAsync(await _parts.RemoveAsync(_id));
        await _parts.ProjectAsync(removal, isRetry: true);
        await ListRows.AssertRightAsync(fixture.Storage, _id);
        Assert.Equal(["removed"], await ListsAsync());
    }

    [Theory]
    [InlineData("PUT activity")]
    [InlineData("PUT views")]
    [InlineData("DELETE views")]
    [InlineData("PUT tickets")]
    public async Task A_projection_that_dies_half_way_is_made_up_for(string request)
    {
        await OpenAsync();
        var unshown = new DeskParts(fixture.Clients(once: new FaultyTransport { BreaksBefore = one => !one.IsCommit() }));
        foreach (var removes in new[] { true, false })
        {
            var announcement = await (removes ? unshown.RemoveAsync(_id) : unshown.RestoreAsync(_id));
            var dying = new DeskParts(fixture.Clients(rest: new FaultyTransport { DiesBefore = one => one.Name() == request }));
            await Assert.ThrowsAsync<Death>(() => dying.ProjectAsync(announcement));
            await _parts.ProjectAsync(announcement, isRetry: true);
            await ListRows.AssertRightAsync(fixture.Storage, _id);
        }
    }

    [Fact]
    public async Task Who_replies_while_it_is_removed_finds_it_gone()
    {
        await OpenAsync();
        var held = new GatedTransport(RequestNames.IsCommit);
        var replying = new DeskParts(fixture.Clients(held)).Post.RunAsync(
            new(_id), new("Late"), TicketChannel.Web, Given.Act(), retry: null, None);
        await held.Gate.Reached;
        await _parts.RemoveAsync(_id);
        held.Gate.Open();

        Assert.Equal(new DomainError.NotFound(), (await replying).Error);
        Assert.Equal(0, (await _parts.HeadAsync(_id)).LastMessageSeq);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_removes_it_while_somebody_replies_removes_the_reply_too_unless_they_expect_none(bool expectsNone)
    {
        await OpenAsync();
        var known = (await _parts.HeadAsync(_id)).LastEventSeq;
        var held = new GatedTransport(RequestNames.IsCommit);
        var removing = new DeskParts(fixture.Clients(held)).Remove.RemoveAsync(
            new(_id),
            RemovalReason.Mistake,
            expectsNone ? view => view.Version == known : null,
            Given.Act(by: Given.Admin),
            None);
        await held.Gate.Reached;
        await _parts.ReplyAsync(_id, Given.Customer);
        held.Gate.Open();

        Assert.Equal(expectsNone ? new DomainError.Stale() : null, (await removing).Error);
        var head = await _parts.HeadAsync(_id);
        Assert.Equal((!expectsNone, 1), (head.IsRemoved, head.LastMessageSeq));
    }

    [Fact]
    public async Task No_list_and_no_count_has_it_for_anybody()
    {
        await OpenAsync();
        await _parts.RemoveAsync(_id);
        foreach (var (filter, by) in new (TicketFilter, Actor)[]
        {
            (new(), Given.Customer), (new() { Follower = Given.Follower.Id }, Given.Follower), (new(), Given.Agent),
            (new() { Assignees = [Given.Agent.Id] }, Given.Agent), (new() { Requesters = [Given.Customer.Id] }, Given.Admin),
        })
        {
            var listed = await _parts.List.RunAsync(filter, 100, null, by, None);
            Assert.DoesNotContain(listed.Items, ticket => ticket.Id.Value == _id);
        }

        foreach (var status in Enum.GetValues<TicketStatus>())
            Assert.DoesNotContain(await _parts.Views.CountAsync(status, 1_000, None), ticket => ticket.Id.Value == _id);
        Assert.DoesNotContain(
            await _parts.Views.CountAssignedAsync(Given.Agent.Id, 1_000, None), ticket => ticket.Id.Value == _id);
    }

    private async Task OpenAsync()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        await _parts.ProjectAsync(await _parts.FollowAsync(_id, Given.Follower));
        await _parts.ProjectAsync(await _parts.AssignAsync(_id, Given.Agent));
    }

    private async Task<IEnumerable<string>> ListsAsync() =>
        (await ListRows.OfAsync(fixture.Storage, _id)).Select(row => row.List).Order(StringComparer.Ordinal);
}
