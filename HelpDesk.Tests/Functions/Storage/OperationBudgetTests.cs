using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What each use case costs in storage operations, which is what it costs in money and in time.</summary>
public sealed class OperationBudgetTests : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly CountingTransport _storage = new();
    private readonly DeskParts _parts;

    public OperationBudgetTests(StorageFixture fixture) => _parts = new DeskParts(fixture.Clients(_storage, _storage));

    [Fact]
    public async Task Opening_a_ticket_announces_commits_and_shows_it_in_three_lists()
    {
        await OpenAsync();
        _storage.Forget();
        await OpenAsync();
        Assert.Equal(["POST $batch", "POST ticket-changes", "PUT views", "PUT views", "PUT views"], _storage.Requests);
    }

    [Fact]
    public async Task A_block_of_ticket_numbers_costs_two_operations_for_fifty_tickets()
    {
        for (var i = 0; i < 50; i++)
            await _parts.Tickets.NextIdAsync(None);
        Assert.Equal(2, _storage.Requests.Length);
    }

    [Fact]
    public async Task Reading_a_ticket_is_one_operation()
    {
        var opened = await OpenAsync();
        _storage.Forget();
        Assert.True((await new ReadTicket(_parts.Tickets).RunAsync(opened.Value.Id, Given.Customer, None)).IsSuccess);
        Assert.Equal(["GET tickets"], _storage.Requests);
    }

    [Fact]
    public async Task A_page_of_a_list_is_one_operation_for_each_partition_that_it_merges()
    {
        await OpenAsync();
        _storage.Forget();
        await _parts.Views.ListAsync(new TicketQuery(Given.Customer.Id, [], 25, null), None);
        Assert.Equal(["GET views"], _storage.Requests);

        _storage.Forget();
        await _parts.Views.ListAsync(new TicketQuery(null, [], 25, null), None);
        Assert.Equal(["GET views", "GET views", "GET views", "GET views"], _storage.Requests);
    }

    [Fact]
    public async Task Projecting_a_new_ticket_reads_three_rows_and_writes_its_activity_its_lists_and_the_cursor()
    {
        var opened = await OpenAsync();
        var operation = (await _parts.Tickets.ReadChangesAsync(opened.Value.Id, 1, None))!.Events[0].Operation;
        _storage.Forget();
        await _parts.Project.RunAsync(new TicketAnnouncement(opened.Value.Id, operation, 1, Given.Noon), Given.Noon, None);
        Assert.Equal(
            ["GET tickets", "GET tickets", "GET tickets", "POST tickets", "PUT activity", "PUT views", "PUT views", "PUT views"],
            _storage.Requests);
    }

    private async Task<Versioned<Ticket>> OpenAsync()
    {
        var open = new OpenTicket(_parts.Tickets, Given.Utc);
        return (await open.RunAsync(new("Title", "Description"), TicketChannel.Web, Given.Act(), None)).Value!;
    }
}
