using Azure;
using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;
using static Azure.Data.Tables.TableTransactionActionType;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class TransactionTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task Every_part_is_answered_in_its_order_with_the_etag_of_its_row()
    {
        var answer = await Table.SubmitTransactionAsync(
            Enumerable.Range(0, 100).Select(number => Do(Add, $"{number:D3}", number)));

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.Equal(100, answer.Value.Count);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        var rows = await Table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(rows.Select(row => row.ETag), answer.Value.Select(part => part.Headers.ETag!.Value));
    }

    [Fact]
    public async Task A_returned_etag_is_good_for_the_next_transaction()
    {
        var first = await Table.SubmitTransactionAsync([Do(Add, "r", 1)]);
        var etag = first.Value[0].Headers.ETag!.Value;

        await Table.SubmitTransactionAsync([new(UpdateMerge, Row("r", 2), etag), Do(Add, "s", 1)]);

        Assert.Equal(2, await NumberAsync("r"));
    }

    [Fact]
    public async Task All_kinds_of_parts_work_together()
    {
        await Table.SubmitTransactionAsync([Do(Add, "1", 1), Do(Add, "2", 1), Do(Add, "3", 1), Do(Add, "4", 1)]);

        await Table.SubmitTransactionAsync(
        [
            new(UpdateMerge, new TableEntity("p", "1") { ["M"] = 2 }, ETag.All),
            new(UpdateReplace, new TableEntity("p", "2") { ["M"] = 2 }, ETag.All),
            new(UpsertMerge, new TableEntity("p", "3") { ["M"] = 2 }),
            new(UpsertReplace, new TableEntity("p", "5") { ["M"] = 2 }),
            new(TableTransactionActionType.Delete, new TableEntity("p", "4")),
            Do(Add, "6", 6),
        ]);

        var rows = await Table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(
            [("1", 1, 2), ("2", null, 2), ("3", 1, 2), ("5", null, 2), ("6", 6, null)],
            rows.Select(row => (row.RowKey, row.GetInt32("N"), row.GetInt32("M"))));
    }

    [Fact]
    public async Task A_part_that_fails_is_named_and_nothing_is_written()
    {
        await Table.AddEntityAsync(Row("taken", 1));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync([Do(Add, "a", 1), Do(UpsertReplace, "b", 1), Do(Add, "taken", 2), Do(Add, "c", 1)]));

        Assert.Equal((409, "EntityAlreadyExists", 2), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal("taken", Assert.Single(await Table.QueryAsync<TableEntity>().ToListAsync()).RowKey);
        Assert.Equal(1, await NumberAsync("taken"));
    }

    [Fact]
    public async Task A_stale_etag_undoes_the_parts_before_it()
    {
        await Table.AddEntityAsync(Row("gone", 1));
        await Table.AddEntityAsync(Row("changed", 1));
        var stale = (await Table.AddEntityAsync(Row("head", 1))).Headers.ETag!.Value;
        await Task.Delay(5);
        await Table.UpsertEntityAsync(Row("head", 2));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
        [
            Do(Add, "new", 1),
            new(TableTransactionActionType.Delete, Row("gone", 1)),
            Do(UpsertReplace, "changed", 9),
            new(UpdateReplace, Row("head", 3), stale),
        ]));

        Assert.Equal(
            (412, "UpdateConditionNotSatisfied", 3),
            (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(
            ["changed", "gone", "head"],
            (await Table.QueryAsync<TableEntity>().ToListAsync()).Select(row => row.RowKey));
        Assert.Equal((1, 2), (await NumberAsync("changed"), await NumberAsync("head")));
    }

    [Fact]
    public async Task To_delete_what_is_not_there_fails_the_transaction()
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync([Do(Add, "a", 1), new(TableTransactionActionType.Delete, Row("missing", 1))]));

        Assert.Equal((404, 1), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Empty(await Table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task A_missing_table_fails_the_transaction()
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            new TableClient(ConnectionString, RandomName()).SubmitTransactionAsync([Do(Add, "a", 1)]));

        Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Nothing_to_do_is_an_error()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.SubmitTransactionAsync(null));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Table.SubmitTransactionAsync([Do((TableTransactionActionType)42, "a", 1)]));
    }

    [Fact]
    public async Task Values_of_every_kind_survive_a_transaction()
    {
        const string text = "a\r\n--batch_x\r\nHTTP/1.1 500 '{\"件名\":\"👩‍👩‍👧‍👦\"}' }";

        await Table.SubmitTransactionAsync(
            [new(Add, new Everything { Text = text, Big = long.MaxValue, Bytes = [1, 2] }), Do(Add, "second", 2)]);

        var row = (await Table.GetEntityAsync<Everything>("p", "r")).Value;
        Assert.Equal((text, long.MaxValue), (row.Text, row.Big));
        Assert.Equal(new byte[] { 1, 2 }, row.Bytes);
    }

    [Fact]
    public async Task One_of_many_transactions_at_once_wins()
    {
        var etag = (await Table.AddEntityAsync(Row("head", 0))).Headers.ETag!.Value;
        await Task.Delay(5);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
        {
            try
            {
                await Table.SubmitTransactionAsync(
                    [new(UpdateReplace, Row("head", number), etag), Do(Add, $"event{number}", number)]);
                return number;
            }
            catch (TableTransactionFailedException failure) when (failure.Status == 412)
            {
                return 0;
            }
        }));

        var winner = Assert.Single(outcomes, number => number > 0);
        Assert.Equal([$"event{winner}", "head"], (await Table.QueryAsync<TableEntity>().ToListAsync()).Select(row => row.RowKey));
        Assert.Equal(winner, await NumberAsync("head"));
    }

    private static TableEntity Row(string row, int number) => new("p", row) { ["N"] = number };

    private static TableTransactionAction Do(TableTransactionActionType type, string row, int number) =>
        new(type, Row(row, number));

    private async Task<int?> NumberAsync(string row) => (await Table.GetEntityAsync<TableEntity>("p", row)).Value.GetInt32("N");
}
