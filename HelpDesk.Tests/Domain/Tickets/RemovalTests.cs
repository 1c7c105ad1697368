using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Tickets;

public sealed class RemovalTests
{
    private static readonly TicketId Id = new(1);

    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(TicketStatus.Open, RemovalReason.Spam)]
    [InlineData(TicketStatus.Active, RemovalReason.Spam)]
    [InlineData(TicketStatus.Waiting, RemovalReason.Mistake)]
    [InlineData(TicketStatus.Closed, RemovalReason.Mistake)]
    public void A_removed_ticket_keeps_all_that_it_has_and_comes_back_with_it(TicketStatus status, RemovalReason reason)
    {
        var before = Given.Ticket(status);
        var removal = before.Remove(reason: reason).Value!;
        var removed = Assert.Single(removal.Events);
        Assert.Equal((new TicketHappening.Removed(reason), TicketEventKind.Removed), (removed.What, removed.Kind));
        Assert.Equal(TicketFacts.Of(before) with { PublicUpdatedAt = removed.At }, removed.After);
        Assert.Equal(removed.At, removal.Head.RemovedAt);

        var restoring = removal.Head.Restore().Value!;
        var restored = Assert.Single(restoring.Events);
        Assert.Equal(TicketEventKind.Restored, restored.Kind);
        var expected = before with
        {
            UpdatedAt = restored.At,
            PublicUpdatedAt = restored.At,
            LastEventSeq = before.LastEventSeq + 2,
            PublicVersion = before.PublicVersion + 2,
        };
        Assert.Equal(expected, restoring.Head);
    }

    [Fact]
    public void Thirty_days_long_it_can_come_back_and_then_it_is_there_for_nobody()
    {
        var removed = Given.Ticket().Remove().Head();
        var last = removed.RemovedAt!.Value.AddDays(30);
        Assert.False(removed.Restore(at: last).Head().IsRemoved);
        Assert.Equal(removed, removed.Remove(at: last).Head());
        Assert.Equal(new DomainError.NotFound(), removed.Restore(at: last.AddTicks(1)).Error);
        Assert.Equal(new DomainError.NotFound(), removed.Remove(at: last.AddTicks(1)).Error);
    }

    [Fact]
    public void The_thirty_days_begin_anew_with_each_removal()
    {
        var once = Given.Ticket().Remove().Head();
        var twice = once.Restore(at: once.UpdatedAt.AddDays(29)).Head().Remove().Head();
        Assert.False(twice.Restore(at: once.UpdatedAt.AddDays(40)).Head().IsRemoved);
    }

    [Fact]
    public async Task Who_expects_another_version_removes_nothing()
    {
        var desk = new TicketsInMemory(Given.Ticket());
        Assert.Equal(new DomainError.Stale(), (await RemoveAsync(desk, _ => false)).Error);
        Assert.False(desk[Id].IsRemoved);
        Assert.True((await RemoveAsync(desk, view => view.Version == 1)).IsSuccess);
        Assert.True(desk[Id].IsRemoved);
    }

    [Fact]
    public async Task Who_asks_again_is_not_told_that_the_ticket_has_moved_on()
    {
        var removed = Given.Ticket().Remove().Head();
        var desk = new TicketsInMemory(removed);
        Assert.True((await RemoveAsync(desk, view => view.Version == removed.LastEventSeq - 1)).IsSuccess);
        Assert.Same(removed, desk[Id]);
    }

    [Fact]
    public void An_admin_who_asked_for_help_is_told_that_another_must_do_it_and_then_nothing()
    {
        var own = Given.Ticket(requester: Given.Admin);
        Assert.IsType<DomainError.Forbidden>(own.Remove(Given.Admin).Error);
        Assert.IsType<DomainError.Forbidden>(own.Restore(Given.Admin).Error);
        Assert.Equal(new DomainError.NotFound(), own.Remove().Head().Restore(Given.Admin).Error);
    }

    private static Task<Outcome<TicketView>> RemoveAsync(TicketsInMemory desk, Predicate<TicketView> expected) =>
        new RemoveTicket(desk, Given.Utc).RemoveAsync(Id, RemovalReason.Spam, expected, Given.Act(by: Given.Admin), None);
}
