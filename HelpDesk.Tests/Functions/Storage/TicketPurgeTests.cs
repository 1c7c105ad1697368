using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TicketPurgeTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly DateTimeOffset Due = Given.Noon.AddDays(30).AddHours(1).AddTicks(1);

    private static int _last;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task After_thirty_days_all_of_it_goes_and_not_a_moment_before()
    {
        await RemoveAsync();
        await FillAsync(messages: 150);
        Assert.Equal(0, await PurgeAsync(Due.AddTicks(-1)));
        Assert.True((await _parts.HeadAsync(_id)).IsRemoved);

        // Head, cursor, three events and the messages.
        Assert.Equal(155, await PurgeAsync(Due));
        Assert.Empty(await RowsAsync());
        Assert.Empty(await ListRows.OfAsync(fixture.Storage, _id));
        Assert.Equal(0, await PurgeAsync(Due));
        Assert.Equal(new DomainError.NotFound(), (await RestoreAsync(_parts, Given.Noon)).Error);
    }

    [Fact]
    public async Task What_was_restored_or_was_removed_again_since_stays()
    {
        await RemoveAsync();
        await _parts.RestoreAsync(_id, Given.Noon.AddDays(29));
        await _parts.RemoveAsync(_id, Given.Noon.AddDays(29).AddHours(1));
        // Nobody has projected that: the row of the first removal is still there.
        Assert.Equal(2, (await ListRows.OfAsync(fixture.Storage, _id)).Count(row => row.List == ViewRow.OfRemoved));

        Assert.Equal(0, await PurgeAsync(Due));
        await _parts.ProjectAsync(await _parts.RestoreAsync(_id, Due));
        await ListRows.AssertRightAsync(fixture.Storage, _id);
        Assert.Equal(0, await PurgeAsync(Due.AddYears(1)));
        Assert.False((await _parts.HeadAsync(_id)).IsRemoved);
    }

    [Fact]
    public async Task However_far_it_came_when_it_died_nobody_meets_a_part_and_the_next_night_goes_on()
    {
        var hasDied = true;
        for (var requests = 0; hasDied; requests++)
        {
            var id = 1_000 + requests;
            await RemoveAsync(id);
            var left = requests;
            var dying = new FaultyTransport { DiesBefore = _ => left-- <= 0 };
            hasDied = await Record.ExceptionAsync(() => PurgeAsync(Due, fixture.Clients(rest: dying))) is not null;
            var (head, rows) = (await _parts.Tickets.FindAsync(new(id), None), await RowsAsync(id));
            Assert.True(head is null || rows.Count == 5, $"After {requests} requests the ticket has {rows.Count} rows.");

            await PurgeAsync(Due);
            Assert.Empty(await RowsAsync(id));
            Assert.Empty(await ListRows.OfAsync(fixture.Storage, id));
            Assert.True(requests < 20);
        }
    }

    [Fact]
    public async Task Two_at_once_do_no_harm()
    {
        await RemoveAsync();
        await FillAsync(messages: 30);
        await Task.WhenAll(PurgeAsync(Due), PurgeAsync(Due), PurgeAsync(Due));
        Assert.Empty(await RowsAsync());
        Assert.Empty(await ListRows.OfAsync(fixture.Storage, _id));
    }

    [Fact]
    public async Task Who_restores_it_in_the_last_moment_keeps_all_of_it()
    {
        await RemoveAsync();
        var held = new GatedTransport(request => request.Name() == "DELETE tickets");
        var purging = PurgeAsync(Due, fixture.Clients(rest: held));
        await held.Gate.Reached;
        Assert.True((await RestoreAsync(_parts, Due.AddTicks(-10))).IsSuccess);
        held.Gate.Open();

        Assert.Equal(0, await purging);
        Assert.Equal(6, (await RowsAsync()).Count);
        Assert.False((await _parts.HeadAsync(_id)).IsRemoved);
    }

    [Fact]
    public async Task Who_restores_it_a_moment_too_late_finds_it_gone()
    {
        await RemoveAsync();
        var held = new GatedTransport(RequestNames.IsCommit);
        var restoring = RestoreAsync(new DeskParts(fixture.Clients(held)), Due.AddTicks(-10));
        await held.Gate.Reached;
        await PurgeAsync(Due);
        held.Gate.Open();

        Assert.Equal(new DomainError.NotFound(), (await restoring).Error);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task The_nightly_sweep_does_it()
    {
        await RemoveAsync();
        await new TableRetention(fixture.Storage).SweepAsync(Due, None);
        Assert.Empty(await RowsAsync());
    }

    private Task<int> PurgeAsync(DateTimeOffset now, StorageClients? storage = null) =>
        new TicketPurge(storage ?? fixture.Storage).RunAsync(now, None);

    private Task<Outcome<TicketView>> RestoreAsync(DeskParts parts, DateTimeOffset at) =>
        parts.Remove.RestoreAsync(new(_id), Given.Act(at, Given.Admin), None);

    /// <summary>Opened at noon, edited, and removed an hour after noon.</summary>
    private async Task RemoveAsync(int? id = null)
    {
        await _parts.OpenAsync(id ?? _id);
        await _parts.DoAsync(id ?? _id, ticket => ticket.Edit(new() { Title = "Spam" }));
        await _parts.ProjectAsync(await _parts.RemoveAsync(id ?? _id, Given.Noon.AddHours(1)));
    }

    private async Task FillAsync(int messages)
    {
        var rows = Enumerable.Range(1, messages).Select(seq => MessageRow.FromMessage(new Message(
            new(_id), seq, seq, MessageKind.Reply, "Text", Given.Customer, Receiver: null, TicketChannel.Web, Given.Noon)));
        foreach (var some in rows.Chunk(100))
        {
            await fixture.Storage.Table(TableNames.Tickets).SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        }
    }

    private async Task<List<TableEntity>> RowsAsync(int? id = null)
    {
        var partition = TicketRow.PartitionKey(new(id ?? _id));
        var rows = new List<TableEntity>();
        await foreach (var row in fixture.Storage.Table(TableNames.Tickets).QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}")))
            rows.Add(row);
        return rows;
    }
}
