using Azure;
using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class RetryTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        await using var proxy = new FlakyProxy(Account.Port);
        proxy.RefuseNext(2);

        var answer = await Behind(proxy, retries: 2).AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal((204, 3), (answer.Status, proxy.Connections));
    }

    [Fact]
    public async Task A_cut_connection_is_tried_again()
    {
        await using var proxy = new FlakyProxy(Account.Port);
        proxy.CutNext(2);

        await Behind(proxy, retries: 2).SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]);

        Assert.Equal(3, proxy.Connections);
        Assert.Single(await Table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Nothing_is_tried_again_when_that_is_switched_off()
    {
        await using var proxy = new FlakyProxy(Account.Port);
        var client = Behind(proxy, retries: 0);

        proxy.RefuseNext(1);
        var busy = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
        proxy.CutNext(1);
        var cut = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, 0, 2), (busy.Status, cut.Status, proxy.Connections));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        await using var proxy = new FlakyProxy(Account.Port);
        var client = Behind(proxy, retries: 3);
        await client.AddEntityAsync(new TableEntity("p", "r"));

        var started = TimeProvider.System.GetTimestamp();
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, failure.Status);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private TableClient Behind(FlakyProxy proxy, int retries) =>
        Through(ConnectionString.Replace($":{Account.Port}/", $":{proxy.Port}/", StringComparison.Ordinal), retries);
}
