using Azure;
using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class TableAdministrationTests(AzuriteFixture azurite) : TableTests(azurite)
{
    private TableServiceClient Service => new(ConnectionString);

    [Fact]
    public async Task To_create_a_table_twice_is_an_error_unless_it_is_asked_for()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.CreateAsync());
        var again = await Table.CreateIfNotExistsAsync();
        var byService = await Service.CreateTableIfNotExistsAsync(Table.Name);

        Assert.Equal((409, "TableAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.Equal((Table.Name, 409), (again.Value.Name, again.GetRawResponse().Status));
        Assert.Equal((Table.Name, 409), (byService.Value.Name, byService.GetRawResponse().Status));
    }

    [Fact]
    public async Task A_table_is_created_once_by_many_at_once()
    {
        var name = RandomName();

        var created = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Service.CreateTableIfNotExistsAsync(name)));

        Assert.Single(created, one => one.GetRawResponse().Status != 409);
        Assert.Equal(204, (await Service.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task To_delete_a_table_that_is_not_there_is_no_error()
    {
        Assert.Equal(404, (await new TableClient(ConnectionString, RandomName()).DeleteAsync()).Status);
        Assert.Equal(404, (await Service.DeleteTableAsync(RandomName())).Status);
    }

    [Fact]
    public async Task Tables_are_found_by_name()
    {
        var name = Table.Name;
        FormattableString interpolated = $"TableName eq {name}";

        Assert.Equal(name, Assert.Single(await Service.QueryAsync(interpolated).ToListAsync()).Name);
        Assert.Equal(name, Assert.Single(await Service.QueryAsync($"TableName eq '{name}'").ToListAsync()).Name);
        Assert.Equal(name, Assert.Single(await Service.QueryAsync(table => table.Name == name).ToListAsync()).Name);
    }

    [Fact]
    public async Task All_tables_are_listed_page_by_page()
    {
        var second = Service.GetTableClient(RandomName());
        await second.CreateAsync();

        var pages = await Service.QueryAsync(maxPerPage: 1).AsPages().ToListAsync();

        Assert.All(pages, page => Assert.InRange(page.Values.Count, 0, 1));
        var names = pages.SelectMany(page => page.Values).Select(table => table.Name).ToList();
        Assert.Contains(Table.Name, names);
        Assert.Contains(second.Name, names);
        await second.DeleteAsync();
    }

    [Fact]
    public void A_client_knows_its_account_and_address()
    {
        Assert.Equal(("devstoreaccount1", "devstoreaccount1"), (Service.AccountName, Table.AccountName));
        Assert.Equal($"{Service.Uri.AbsoluteUri.TrimEnd('/')}/{Table.Name}", Table.Uri.AbsoluteUri);
        Assert.Equal(Table.Uri, Service.GetTableClient(Table.Name).Uri);
    }
}
