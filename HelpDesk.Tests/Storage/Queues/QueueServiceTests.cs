using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Storage.Queues;

public sealed class QueueServiceTests(AzuriteFixture azurite) : QueueTests(azurite)
{
    [Fact]
    public async Task The_queues_are_listed_page_by_page()
    {
        var service = new QueueServiceClient(ConnectionString);
        var prefix = NewName();
        for (var number = 0; number < 3; number++)
        {
            var metadata = new Dictionary<string, string> { ["number"] = $"{number}" };
            await service.GetQueueClient($"{prefix}-{number}").CreateAsync(metadata);
        }

        var pages = new List<Page<QueueItem>>();
        await foreach (var page in service.GetQueuesAsync(QueueTraits.Metadata, prefix).AsPages(pageSizeHint: 2))
            pages.Add(page);

        Assert.Equal([2, 1], pages.Select(page => page.Values.Count));
        var names = pages.SelectMany(page => page.Values).Select(queue => queue.Name);
        Assert.Equal([$"{prefix}-0", $"{prefix}-1", $"{prefix}-2"], names);
        Assert.Equal("2", pages[^1].Values[0].Metadata["number"]);
    }

    [Fact]
    public async Task A_client_from_the_service_keeps_its_encoding()
    {
        var service = new QueueServiceClient(ConnectionString, new() { MessageEncoding = QueueMessageEncoding.Base64 });
        var queue = service.GetQueueClient(NewName());
        await queue.CreateAsync();

        await queue.SendMessageAsync("x");

        Assert.Equal("eA==", (await Queue(queue.Name).PeekMessageAsync()).Value.MessageText);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1", "devstoreaccount1")]
    [InlineData(
        "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite.example.org",
        "http://azurite.example.org:10001/devstoreaccount1",
        null)]
    [InlineData("AccountName=desk;AccountKey=c29tZSBrZXk=", "https://desk.queue.core.windows.net/", "desk")]
    [InlineData(
        "DefaultEndpointsProtocol=http;AccountName=desk;AccountKey=c29tZSBrZXk=;EndpointSuffix=core.chinacloudapi.cn",
        "http://desk.queue.core.chinacloudapi.cn/",
        "desk")]
    [InlineData("AccountName=desk;AccountKey=c29tZSBrZXk=;QueueEndpoint=http://10.0.0.7:9/one", "http://10.0.0.7:9/one", "one")]
    public void A_connection_string_names_the_endpoint(string connectionString, string endpoint, string? account)
    {
        var service = new QueueServiceClient(connectionString);

        Assert.Equal(new Uri(endpoint), service.Uri);
        Assert.Equal(account ?? service.AccountName, service.AccountName);
        Assert.Equal(new Uri(endpoint.TrimEnd('/') + "/changes"), service.GetQueueClient("changes").Uri);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=desk")]
    [InlineData("AccountName=desk;AccountKey=not base64!")]
    [InlineData("AccountName=desk;AccountName=desk;AccountKey=c29tZSBrZXk=")]
    public void A_bad_connection_string_is_a_format_error(string connectionString) =>
        Assert.Throws<FormatException>(() => new QueueServiceClient(connectionString));
}
