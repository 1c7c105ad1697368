using Azure;
using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class KeyTests(AzuriteFixture azurite) : TableTests(azurite)
{
    public static TheoryData<string> Keys =>
        [
            "", " ", "O'Brien", "''", "a b", "a+b", "a&b=c", "100%", "%41",
            "a|b:c@d.e", "(x)", "$,;!~*[]{}", "Zoë", "e\u0301", "件名", "👩‍👩‍👧‍👦",
        ];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_key_finds_its_row_in_every_operation(string key)
    {
        await Table.AddEntityAsync(new TableEntity(key, key) { ["N"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity(key, key) { ["N"] = 2 });
        await Table.UpdateEntityAsync(new TableEntity(key, key) { ["N"] = 3 }, ETag.All, TableUpdateMode.Replace);

        var row = (await Table.GetEntityAsync<TableEntity>(key, key)).Value;
        Assert.Equal((key, key, 3), (row.PartitionKey, row.RowKey, row.GetInt32("N")));

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}");
        var found = await Table.QueryAsync<TableEntity>(filter).ToListAsync();
        Assert.Equal(key, Assert.Single(found).RowKey);

        Assert.Equal(204, (await Table.DeleteEntityAsync(row)).Status);
        Assert.Empty(await Table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_key_finds_its_row_in_a_transaction(string key)
    {
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity(key, key) { ["N"] = 1 })]);
        await Table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertMerge, new TableEntity(key, key) { ["N"] = 2 })]);
        await Table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateReplace, new TableEntity(key, key) { ["N"] = 3 }, ETag.All)]);

        Assert.Equal(3, (await Table.GetEntityAsync<TableEntity>(key, key)).Value.GetInt32("N"));

        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity(key, key))]);
        Assert.Empty(await Table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Keys_are_told_apart_by_case_and_by_composition()
    {
        foreach (var key in new[] { "a", "A", "é", "e\u0301" })
            await Table.AddEntityAsync(new TableEntity("p", key));

        Assert.Equal(4, (await Table.QueryAsync<TableEntity>().ToListAsync()).Count);
    }

    [Fact]
    public async Task A_key_is_required()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity(null, "r")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.UpsertEntityAsync(new TableEntity("p", null)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.DeleteEntityAsync("p", null));
    }
}
