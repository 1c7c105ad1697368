using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class ConcurrencyTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task A_row_that_is_there_is_not_added_again()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((409, "EntityAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task A_stale_etag_is_refused_with_412()
    {
        var stale = (await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 })).Headers.ETag!.Value;
        await Task.Delay(5);
        var fresh = (await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }, stale)).Headers.ETag!.Value;

        foreach (var mode in Enum.GetValues<TableUpdateMode>())
        {
            var update = await Assert.ThrowsAsync<RequestFailedException>(() =>
                Table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 3 }, stale, mode));
            Assert.Equal((412, "UpdateConditionNotSatisfied"), (update.Status, update.ErrorCode));
        }

        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => Table.DeleteEntityAsync("p", "r", stale));
        Assert.Equal(412, delete.Status);
        var row = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((2, fresh), (row.GetInt32("N"), row.ETag));
        Assert.Equal(204, (await Table.DeleteEntityAsync(row, fresh)).Status);
    }

    [Fact]
    public async Task Any_etag_will_do_when_asked_for()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        Assert.Equal(204, (await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }, ETag.All)).Status);
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task An_update_merges_or_replaces()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });

        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, ETag.All);
        var merged = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, 2), (merged["A"], merged["B"]));

        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, ETag.All, TableUpdateMode.Replace);
        var replaced = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((null, 3), (replaced["A"], replaced["B"]));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_updated()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() =>
            Table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task To_delete_what_is_not_there_is_no_error() =>
        Assert.Equal(404, (await Table.DeleteEntityAsync("p", "r")).Status);

    [Fact]
    public async Task What_is_not_there_cannot_be_read()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.GetEntityAsync<TableEntity>("p", "r"));
        var absent = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
        Assert.Equal((false, 404), (absent.HasValue, absent.GetRawResponse().Status));
        Assert.Throws<InvalidOperationException>(() => absent.Value);
    }

    [Fact]
    public async Task What_is_there_can_be_read_if_it_exists()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        var present = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(present.HasValue);
        Assert.Equal(1, present.Value!.GetInt32("N"));
    }

    [Fact]
    public async Task One_of_many_writers_at_once_wins()
    {
        var etag = (await Table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await Task.Delay(5);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
        {
            try
            {
                return (await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = number }, etag)).Status;
            }
            catch (RequestFailedException failure)
            {
                return failure.Status;
            }
        }));

        Assert.Equal([204, 412, 412, 412, 412, 412, 412, 412, 412, 412], outcomes.Order());
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_named_in_the_error()
    {
        var missing = new TableClient(ConnectionString, RandomName());

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode));
        Assert.Contains("The table specified does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Table.AddEntityAsync(new TableEntity("p", "r"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).ToListAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))], cancelled.Token));
        Assert.Empty(await Table.QueryAsync<TableEntity>().ToListAsync());
    }
}
