using System.Net;
using Azure.Core;
using Azure.Data.Tables;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class ContinuationTests
{
    private const string NextPartition = "x-ms-continuation-NextPartitionKey";
    private const string NextRow = "x-ms-continuation-NextRowKey";
    private const string None = """{"value":[]}""";

    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_last()
    {
        var service = new FakeService()
            .Answers(HttpStatusCode.OK, None, (NextPartition, "1!4!cA--"), (NextRow, "1!4!cg--"))
            .Answers(HttpStatusCode.OK, None, (NextPartition, "1!4!cQ--"), (NextRow, "1!4!cg--"))
            .Answers(HttpStatusCode.OK, """{"value":[{"odata.etag":"W/\"1\"","PartitionKey":"q","RowKey":"r"}]}""");

        var row = Assert.Single(await Client(service).QueryAsync<TableEntity>().ToListAsync());

        Assert.Equal("r", row.RowKey);
        Assert.Equal(3, service.Requests.Count);
        Assert.DoesNotContain("Next", service.Requests[0].RequestUri!.Query, StringComparison.Ordinal);
        Assert.Contains(
            "NextPartitionKey=1%214%21cQ--&NextRowKey=1%214%21cg--",
            service.Requests[2].RequestUri!.AbsoluteUri,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_may_have_no_row_key()
    {
        var service = new FakeService()
            .Answers(HttpStatusCode.OK, None, (NextPartition, "1!4!cA--"))
            .Answers(HttpStatusCode.OK, None);

        var pages = await Client(service).QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal(["1!4!cA-- ", null], pages.Select(page => page.ContinuationToken));
        Assert.Contains("NextPartitionKey=1%214%21cA--", service.Requests[1].RequestUri!.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain("NextRowKey", service.Requests[1].RequestUri!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_size_and_the_filter_go_with_every_page()
    {
        var service = new FakeService()
            .Answers(HttpStatusCode.OK, None, (NextPartition, "1!4!cA--"))
            .Answers(HttpStatusCode.OK, None);

        await Client(service)
            .QueryAsync<TableEntity>("PartitionKey eq 'a&b'", select: ["A", "B"])
            .AsPages(pageSizeHint: 7)
            .ToListAsync();

        Assert.All(service.Requests, request =>
        {
            var query = Uri.UnescapeDataString(request.RequestUri!.Query);
            Assert.Contains("$top=7", query, StringComparison.Ordinal);
            Assert.Contains("$select=A,B", query, StringComparison.Ordinal);
            Assert.Contains("$filter=PartitionKey eq 'a&b'", query, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Tables_go_on_by_name()
    {
        var service = new FakeService()
            .Answers(HttpStatusCode.OK, """{"value":[{"TableName":"abc"}]}""", ("x-ms-continuation-NextTableName", "1!8!YmNk"))
            .Answers(HttpStatusCode.OK, """{"value":[{"TableName":"bcd"}]}""");
        var client = new TableServiceClient(Address, Key, new TableClientOptions { Transport = service.Transport });

        var tables = await client.QueryAsync().ToListAsync();

        Assert.Equal(["abc", "bcd"], tables.Select(table => table.Name));
        Assert.Contains("NextTableName=1%218%21YmNk", service.Requests[1].RequestUri!.AbsoluteUri, StringComparison.Ordinal);
    }

    private static Uri Address => new("https://account.table.core.windows.net");

    private static TableSharedKeyCredential Key => new("account", "a2V5");

    private static TableClient Client(FakeService service) =>
        new(Address, "table", Key, new TableClientOptions { Transport = service.Transport });
}
