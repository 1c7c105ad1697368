using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TicketTurnsTests
{
    [Fact]
    public async Task Who_changes_a_ticket_waits_for_whoever_changes_it_already_and_for_nobody_else()
    {
        using var turns = new TicketTurns();
        var first = await turns.TakeAsync(new TicketId(7), CancellationToken.None);
        var second = turns.TakeAsync(new TicketId(7), CancellationToken.None);
        Assert.NotNull(await turns.TakeAsync(new TicketId(8), CancellationToken.None));
        Assert.False(second.IsCompleted);
        first!.Dispose();
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task Whose_turn_does_not_come_goes_on_without_it()
    {
        using var turns = new TicketTurns();
        Assert.NotNull(await turns.TakeAsync(new TicketId(7), CancellationToken.None));
        Assert.Null(await turns.TakeAsync(new TicketId(7), CancellationToken.None));
    }
}
