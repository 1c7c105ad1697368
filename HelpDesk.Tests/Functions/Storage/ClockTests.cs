using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Two servers write on one ticket, and their clocks do not agree.</summary>
public sealed class ClockTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    private readonly DeskParts _one = new(fixture.Storage);
    private readonly DeskParts _other = new(fixture.Clients());

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, -1)]
    [InlineData(3, -864_000)]
    public async Task A_change_at_the_same_time_or_before_comes_after_all_the_same(int id, int seconds)
    {
        await _one.ProjectAsync(await _one.OpenAsync(id));
        var at = Given.Noon.AddMinutes(5);
        await _one.ProjectAsync(await _one.DoAsync(id, ticket => ticket.Post(Given.Reply(), at: at)));
        var behind = at.AddSeconds(seconds);
        await _other.ProjectAsync(await _other.DoAsync(id, ticket => ticket.Post(Given.Reply(), Given.Customer, behind)));
        var announced = await _one.DoAsync(id, ticket => ticket.Assign(Given.Agent, at: behind));
        await _one.ProjectAsync(announced);

        var changes = (await _one.History.ReadChangesAsync(new(id), 1, None))!;
        Assert.Equal(
            [Given.Noon, at, at + Microsecond, at + (2 * Microsecond), at + (3 * Microsecond)],
            changes.Events.Select(happened => happened.At));
        Assert.Equal(TicketEventKind.Assigned, changes.Events[^1].Kind);
        Assert.Equal((5, changes.Events[^1].At), (changes.Projected, changes.Head.UpdatedAt));
        await ListRows.AssertRightAsync(fixture.Storage, id);
    }

    [Fact]
    public async Task What_was_said_by_a_clock_that_is_ahead_stands_in_its_place_in_the_list()
    {
        await _one.OpenAsync(11, Given.Noon.AddDays(1));
        await _one.OpenAsync(12, Given.Noon.AddDays(1).AddHours(1));
        await _other.DoAsync(11, ticket => ticket.Post(Given.Reply(), Given.Customer, Given.Noon));
        await _other.DoAsync(12, ticket => ticket.Post(Given.Reply(), Given.Customer, Given.Noon));

        var page = await _one.List.RunAsync(
            new() { UpdatedSince = Given.Noon.AddDays(1).Add(Microsecond) }, 100, null, Given.Agent, None);
        Assert.Equal([12, 11], page.Items.Select(ticket => ticket.Id.Value));
    }
}
