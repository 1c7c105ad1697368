using Azure.Data.Tables;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Domain.Reports.Recount;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports;

/// <summary>Killed at each of its writes to storage, one after the other.</summary>
public sealed class KilledAggregatorTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Later = Given.Noon.AddDays(1);

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task Nobody_sees_half_a_day_and_the_next_run_comes_to_the_same_rows()
    {
        await HappenAsync(1, 2, 3);
        await _parts.Aggregate.RunAsync(Later, None);
        var before = await RowsAsync();
        await HappenAsync(1, 2, 3, 4, 5);
        await _parts.Metrics.MarkDirtyAsync(Given.Utc.DayOf(Given.Noon), None);
        await _parts.Aggregate.RunAsync(Later, None);
        var after = await RowsAsync();

        var write = 0;
        for (var wasKilled = true; wasKilled; write++)
        {
            await EmptyAsync("activity");
            await EmptyAsync("dailymetrics");
            await HappenAsync(1, 2, 3);
            await _parts.Aggregate.RunAsync(Later, None);
            await HappenAsync(1, 2, 3, 4, 5);
            await _parts.Metrics.MarkDirtyAsync(Given.Utc.DayOf(Given.Noon), None);
            wasKilled = await KillAsync(write);
            Assert.Empty((await RowsAsync()).Except(before).Except(after));
            await _parts.Aggregate.RunAsync(Later, None);
            Assert.Equal(after, await RowsAsync());
        }

        // Two days of three partitions and the day itself, and a mark.
        Assert.Equal((2 * 4) + 1, write - 1);
    }

    private async Task<bool> KillAsync(int write)
    {
        var dying = new FaultyTransport
        {
            DiesBefore = request => request.Method != Azure.Core.RequestMethod.Get && Interlocked.Decrement(ref write) == -1,
        };
        try
        {
            await new DeskParts(fixture.Clients(dying, dying)).Aggregate.RunAsync(Later, None);
            return false;
        }
        catch (Death)
        {
            return true;
        }
    }

    private Task HappenAsync(params int[] tickets) => _parts.Activity.UpsertAsync(
        [
            .. tickets.SelectMany(id => Given.Opening(id).Events
                .Concat(Given.Opening(id).Head.Assign(Given.Agent).Value!.Events)
                .Concat(Given.Ticket(TicketStatus.Active, id: id).Set(TicketStatus.Waiting).Value!.Events))
                .Select(TicketActivity.Of),
        ],
        None);

    private async Task<string[]> RowsAsync()
    {
        var rows = new List<string>();
        foreach (var by in Enum.GetValues<Dimension>())
        {
            foreach (var row in await _parts.Metrics.ReadAsync(by, DateOnly.MinValue, DateOnly.MaxValue, None))
                rows.Add($"{row.Day} {row.Group} {row.Name} {string.Join(' ', RowText.Of(row.Day, row.Group, row.Figures))}");
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private async Task EmptyAsync(string name)
    {
        var table = fixture.Storage.Table(name);
        await foreach (var row in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }
}
