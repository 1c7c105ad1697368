using System.Collections.Concurrent;
using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class QueueFunctionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly QueueClientOptions Base64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private readonly string _prefix = $"w{Guid.NewGuid():N}"[..20];
    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        foreach (var name in (string[])["text", "bytes", "data", "poco", "relay", "failing"])
            await Queue(name).CreateAsync();
        var folder = RunningApp.FolderWith(
            """{ "version": "2.0", "extensions": { "queues": { "maxPollingInterval": "00:00:00.2", "maxDequeueCount": 2 } } }""");
        _app = await RunningApp.StartAsync(
            builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddSingleton<Received>();
            },
            [typeof(Samples)],
            azurite.ConnectionString,
            folder,
            ["--port", "0", "--Prefix", _prefix]);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("text", "just text")]
    [InlineData("bytes", "bytes grüße")]
    [InlineData("data", "data grüße")]
    public async Task A_message_arrives_as_the_parameter_wants_it(string queue, string message)
    {
        await Queue(queue).SendMessageAsync(message);
        await Eventually.IsTrueAsync(() => _app.Get<Received>().Contains(message));
    }

    [Fact]
    public async Task A_record_is_read_from_json_in_any_case_with_the_metadata_by_name()
    {
        await Queue("poco").SendMessageAsync("""{ "name": "Ada", "COUNT": 3, "other": true }""");
        await Eventually.IsTrueAsync(() => _app.Get<Received>().Contains("Ada 3 1 True True"));
    }

    [Fact]
    public async Task A_message_that_is_no_json_goes_to_the_poison_queue_as_it_is()
    {
        await Queue("poco").SendMessageAsync("no json");
        await Queue("poco-poison").CreateIfNotExistsAsync();
        Assert.Equal("no json", await ReceiveAsync("poco-poison"));
    }

    [Fact]
    public async Task A_message_is_tried_as_often_as_the_settings_say_and_then_poisoned()
    {
        await Queue("failing-poison").CreateIfNotExistsAsync();
        await Queue("failing").SendMessageAsync("bad");
        Assert.Equal("bad", await ReceiveAsync("failing-poison"));
        Assert.Equal(2, _app.Get<Received>().Count("failing bad"));
    }

    [Fact]
    public async Task What_a_function_returns_goes_to_the_queue_that_is_made_for_it()
    {
        await Queue("relay").SendMessageAsync("hello");
        Assert.Equal("hello relayed", await ReceiveAsync("relayed"));
    }

    [Fact]
    public async Task A_list_is_one_message_each_and_the_answer_comes_too()
    {
        Assert.Equal("sent", await _app.TextAsync("api/Fan"));
        var messages = new[] { await ReceiveAsync("fan"), await ReceiveAsync("fan") };
        Assert.Equal(["""{"Name":"Ada","Count":1}""", """{"Name":"Bob","Count":2}"""], messages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_queue_function_may_be_run_by_hand()
    {
        using var body = new StringContent("""{ "input": "by hand" }""", null, "application/json");
        await _app.SendAsync(HttpMethod.Post, "admin/functions/Text", body);
        await Eventually.IsTrueAsync(() => _app.Get<Received>().Contains("by hand"));
    }

    private QueueClient Queue(string name) => new(azurite.ConnectionString, $"{_prefix}-{name}", Base64);

    private async Task<string> ReceiveAsync(string queue)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if ((await Queue(queue).ExistsAsync()).Value && (await Queue(queue).ReceiveMessageAsync()).Value is { } message)
            {
                await Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt);
                return message.MessageText;
            }
            await Task.Delay(20);
        }
        throw new TimeoutException(queue);
    }

    internal sealed class Received
    {
        private readonly ConcurrentQueue<string> _messages = new();

        public void Add(string message) => _messages.Enqueue(message);

        public bool Contains(string message) => _messages.Contains(message);

        public int Count(string message) => _messages.Count(received => received == message);
    }

    internal sealed record Person(string Name, int Count);

    internal sealed class Outputs
    {
        [HttpResult]
        public IResult? Answer { get; init; }

        [QueueOutput("%Prefix%-fan")]
        public Person[]? Messages { get; init; }
    }

    internal sealed class Samples(Received received)
    {
        [Function("Text")]
        public void Text([QueueTrigger("%Prefix%-text")] string message) => received.Add(message);

        [Function("Bytes")]
        public void Bytes([QueueTrigger("%Prefix%-bytes")] byte[] message) =>
            received.Add(System.Text.Encoding.UTF8.GetString(message));

        [Function("Data")]
        public void Data([QueueTrigger("%Prefix%-data")] BinaryData message) => received.Add(message.ToString());

        [Function("Poco")]
        public Task Poco(
            [QueueTrigger("%Prefix%-poco")] Person person, long dequeueCount, string id, DateTimeOffset insertionTime)
        {
            var isRecent = insertionTime > DateTimeOffset.UtcNow.AddHours(-1);
            received.Add($"{person.Name} {person.Count} {dequeueCount} {id.Length > 0} {isRecent}");
            return Task.CompletedTask;
        }

        [Function("Failing")]
        public void Failing([QueueTrigger("%Prefix%-failing")] string message)
        {
            received.Add("failing " + message);
            throw new TimeZoneNotFoundException();
        }

        [Function("Relay")]
        [QueueOutput("%Prefix%-relayed")]
        public string Relay([QueueTrigger("%Prefix%-relay")] string message) => message + " relayed";

        [Function("Fan")]
        public Outputs Fan([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new() { Answer = Results.Text("sent"), Messages = [new("Ada", 1), new("Bob", 2)] };
    }
}
