using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Tickets move while somebody turns the pages of a list.</summary>
public sealed class ListPagingTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private const int Tickets = 30;

    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly DateTimeOffset Now = Given.Noon.AddMinutes(Tickets + 1);

    private readonly ITicketViews _views = new DeskParts(fixture.Storage, new ManualTimeProvider(Now)).Views;

    public async Task InitializeAsync()
    {
        var rows = fixture.Storage.Table("views");
        await foreach (var row in rows.QueryAsync<Azure.Data.Tables.TableEntity>())
            await rows.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await Task.WhenAll(Enumerable.Range(1, Tickets).Select(i => _views.ShowAsync(Ticket(i), None)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_that_moved_up_and_still_stands_further_down_comes_once_on_whatever_page(bool changesList)
    {
        var moved = Ticket(3) with { UpdatedAt = Now, Status = changesList ? TicketStatus.Closed : TicketStatus.Open };
        await _views.ShowAsync(moved, None);
        var pages = await PagesAsync();
        Assert.Equal([3, .. Enumerable.Range(1, Tickets).Reverse().Where(i => i != 3)], pages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_that_moves_up_between_pages_hides_and_repeats_no_other(bool isCleanedUp)
    {
        var pages = await PagesAsync(betweenPages: page => page switch
        {
            // One that was shown already, one that was not yet.
            1 => Task.WhenAll(MoveAsync(28, isCleanedUp), MoveAsync(15, isCleanedUp)),
            2 => MoveAsync(4, isCleanedUp),
            _ => Task.CompletedTask,
        });
        int[] cameTooLate = isCleanedUp ? [15, 4] : [];
        Assert.Equal(Enumerable.Range(1, Tickets).Reverse().Except(cameTooLate), pages);
    }

    [Fact]
    public async Task A_new_ticket_between_pages_moves_none_to_another_page()
    {
        var pages = await PagesAsync(betweenPages: page => _views.ShowAsync(Ticket(100 + page), None));
        Assert.Equal(Enumerable.Range(1, Tickets).Reverse(), pages);
    }

    private static Ticket Ticket(int i) => Given.Opening(i, Given.Noon.AddMinutes(i)).Head;

    private async Task MoveAsync(int i, bool isCleanedUp)
    {
        var moved = Ticket(i) with { UpdatedAt = Now.AddSeconds(i), Status = TicketStatus.Active };
        await _views.ShowAsync(moved, None);
        if (isCleanedUp)
            await _views.HideAsync([TicketPlacement.Of(Ticket(i))], TicketPlacement.Of(moved), None);
    }

    private async Task<List<int>> PagesAsync(Func<int, Task>? betweenPages = null)
    {
        var seen = new List<int>();
        string? after = null;
        for (var number = 1; ; number++)
        {
            var page = await _views.ListAsync(new TicketFilter { SeesNotes = true }, 7, after, None);
            seen.AddRange(page.Items.Select(ticket => ticket.Id.Value));
            if (page.Next is null)
                return seen;
            after = page.Next;
            if (betweenPages is not null)
                await betweenPages(number);
        }
    }
}
