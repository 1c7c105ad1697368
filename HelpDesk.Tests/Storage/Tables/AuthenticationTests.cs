using System.Net;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Tables;

public sealed class AuthenticationTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task A_key_signs_requests()
    {
        var key = ConnectionString.Split("AccountKey=")[1].Split(';')[0];
        var credential = new TableSharedKeyCredential("devstoreaccount1", key);

        await new TableClient(Account, Table.Name, credential).AddEntityAsync(new TableEntity("O'Brien & 件", "100% +"));
        var row = await new TableServiceClient(Account, credential)
            .GetTableClient(Table.Name)
            .GetEntityAsync<TableEntity>("O'Brien & 件", "100% +");

        Assert.Equal("100% +", row.Value.RowKey);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_a_corrected_one_is_not()
    {
        var credential = new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64]));
        var client = new TableClient(Account, Table.Name, credential);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal(403, failure.Status);
        var batch = await Assert.ThrowsAsync<RequestFailedException>(() =>
            client.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));
        Assert.Equal(403, batch.Status);

        credential.SetAccountKey(ConnectionString.Split("AccountKey=")[1].Split(';')[0]);
        Assert.Equal(204, (await client.AddEntityAsync(new TableEntity("p", "r"))).Status);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_sent_with_every_request()
    {
        var service = new FakeService().Answers(HttpStatusCode.NoContent, "").Answers(HttpStatusCode.NoContent, "");
        var credential = new FixedToken();
        var client = new TableClient(
            new Uri("https://account.table.core.windows.net/"),
            "table",
            credential,
            new TableClientOptions { Transport = service.Transport });

        await client.AddEntityAsync(new TableEntity("p", "r"));
        await client.DeleteEntityAsync("p", "r");

        Assert.All(service.Requests, request => Assert.Equal("Bearer secret", request.Headers.Authorization!.ToString()));
        Assert.Equal(["https://storage.azure.com/.default"], Assert.Single(credential.Scopes));
        Assert.Equal(
            ["/table", "/table(PartitionKey='p',RowKey='r')"],
            service.Requests.Select(request => request.RequestUri!.AbsolutePath));
    }

    [Fact]
    public async Task A_token_is_not_sent_in_the_open()
    {
        var client = new TableClient(new Uri("http://account.table.core.windows.net"), "table", new FixedToken());

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData(
        "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://192.168.0.9",
        "http://192.168.0.9:10002/devstoreaccount1",
        "devstoreaccount1")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=a2V5;EndpointSuffix=core.windows.net",
        "https://acc.table.core.windows.net/",
        "acc")]
    [InlineData(
        "accountname=acc;AccountKey=a2V5==;EndpointSuffix=core.chinacloudapi.cn;",
        "https://acc.table.core.chinacloudapi.cn/",
        "acc")]
    [InlineData("AccountName=acc;AccountKey=a2V5;TableEndpoint=http://localhost:5/acc", "http://localhost:5/acc", "acc")]
    public void A_connection_string_names_account_and_address(string text, string address, string account)
    {
        var client = new TableServiceClient(text.Replace("==", "", StringComparison.Ordinal));

        Assert.Equal((new Uri(address), account), (client.Uri, client.AccountName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AccountName=acc")]
    [InlineData("AccountName=acc;;AccountKey=a2V5;EndpointSuffix=core.windows.net")]
    [InlineData("AccountName=acc;AccountName=acc;AccountKey=a2V5;EndpointSuffix=core.windows.net")]
    [InlineData("AccountName=acc;AccountKey=a2V5")]
    [InlineData("AccountName=;AccountKey=a2V5;EndpointSuffix=x")]
    public void A_connection_string_that_says_too_little_is_refused(string text) =>
        Assert.True(Record.Exception(() => new TableServiceClient(text))
            is ArgumentException or InvalidOperationException or FormatException);

    [Fact]
    public void The_address_of_a_client_may_end_with_its_table()
    {
        var credential = new TableSharedKeyCredential("acc", "a2V5");

        var client = new TableClient(new Uri("https://acc.table.core.windows.net/people"), "people", credential);

        Assert.Equal(
            (new Uri("https://acc.table.core.windows.net/people"), "people", "acc"),
            (client.Uri, client.Name, client.AccountName));
    }

    private sealed class FixedToken : TokenCredential
    {
        public List<string[]> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.Add(requestContext.Scopes);
            return new AccessToken("secret", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
