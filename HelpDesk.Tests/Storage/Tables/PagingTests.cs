using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class PagingTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task Over_2300_rows_come_in_pages_of_a_thousand_each_row_once()
    {
        await FillAsync(2_305);

        var pages = await Table.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal([1_000, 1_000, 305], pages.Where(page => page.Values.Count > 0).Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(2_305, pages.SelectMany(page => page.Values).Select(row => row.RowKey).Distinct().Count());
        Assert.Equal(2_305, (await Table.QueryAsync<TableEntity>(select: ["RowKey"]).ToListAsync()).Count);
    }

    [Fact]
    public async Task A_stored_token_goes_on_where_its_page_ended()
    {
        await FillAsync(25);
        var first = await Table.QueryAsync<TableEntity>().AsPages(pageSizeHint: 10).FirstAsync();

        var elsewhere = new TableClient(ConnectionString, Table.Name);
        var rest = await elsewhere.QueryAsync<TableEntity>(maxPerPage: 10).AsPages(first.ContinuationToken).ToListAsync();

        var keys = first.Values.Concat(rest.SelectMany(page => page.Values)).Select(row => row.RowKey);
        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"{number:D6}"), keys);
    }

    [Fact]
    public async Task A_token_goes_on_over_partitions_and_keys_that_need_escaping()
    {
        foreach (var key in new[] { "a b", "a'b", "a+b", "ä", "件" })
            await Table.AddEntityAsync(new TableEntity(key, key));

        var pages = await Table.QueryAsync<TableEntity>(maxPerPage: 1).AsPages().ToListAsync();

        Assert.Equal(["a b", "a'b", "a+b", "ä", "件"], pages.SelectMany(page => page.Values).Select(row => row.RowKey));
    }

    [Fact]
    public async Task No_rows_are_one_empty_page()
    {
        var page = Assert.Single(await Table.QueryAsync<TableEntity>().AsPages().ToListAsync());

        Assert.Empty(page.Values);
        Assert.Null(page.ContinuationToken);
    }

    private async Task FillAsync(int rows)
    {
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
        {
            await Table.SubmitTransactionAsync(chunk.Select(number =>
                new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity("p", $"{number:D6}") { ["N"] = number })));
        }
    }
}
