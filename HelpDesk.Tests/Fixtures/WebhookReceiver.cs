using System.Collections.Concurrent;
using System.Net;
using HelpDesk.Load.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A real HTTP server on loopback that keeps what it gets and answers as a test wants.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly int _port = FreePort.Find();
    private readonly ConcurrentQueue<ReceivedWebhook> _received = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private readonly WebApplication _server;
    private readonly SemaphoreSlim _arrivals = new(0);
    private Func<HttpContext, Task> _last = Answers.Status(204);
    private int _now;
    private int _most;

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port));
        _server = builder.Build();
        _server.Run(ReceiveAsync);
    }

    public string Url => $"http://127.0.0.1:{_port}/hook?token=x";

    public int Port => _port;

    public IReadOnlyList<ReceivedWebhook> Received => [.. _received];

    /// <summary>So many requests were open at once.</summary>
    public int MostAtOnce => _most;

    /// <param name="answers">One after the other; the last one stays.</param>
    public static async Task<WebhookReceiver> StartAsync(params Func<HttpContext, Task>[] answers)
    {
        var receiver = new WebhookReceiver();
        receiver.Answer(answers);
        await receiver._server.StartAsync();
        return receiver;
    }

    public void Answer(params Func<HttpContext, Task>[] answers)
    {
        foreach (var answer in answers.SkipLast(1))
            _script.Enqueue(answer);
        _last = answers.LastOrDefault() ?? _last;
    }

    /// <summary>Until so many more requests have arrived than were waited for before.</summary>
    public async Task ArrivedAsync(int count = 1)
    {
        for (var i = 0; i < count; i++)
            Assert.True(await _arrivals.WaitAsync(TimeSpan.FromSeconds(45)), "Nothing has arrived.");
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
        _arrivals.Dispose();
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        var open = Interlocked.Increment(ref _now);
        InterlockedMax(open);
        try
        {
            var headers = http.Request.Headers;
            using var reader = new StreamReader(http.Request.Body);
            _received.Enqueue(new(
                $"{headers["webhook-id"]}", $"{headers["webhook-timestamp"]}", $"{headers["webhook-signature"]}",
                $"{headers.UserAgent}", await reader.ReadToEndAsync()));
            _arrivals.Release();
            await (_script.TryDequeue(out var answer) ? answer : _last)(http);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }

    private void InterlockedMax(int open)
    {
        for (var most = _most; open > most; most = _most)
            Interlocked.CompareExchange(ref _most, open, most);
    }
}
