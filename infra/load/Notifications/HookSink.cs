using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Load.Notifications;

/// <summary>Another program that is told of everything by webhook, and writes it down.</summary>
internal sealed class HookSink : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Receipt> _receipts;

    private HookSink(WebApplication server, ConcurrentQueue<Receipt> receipts) => (_server, _receipts) = (server, receipts);

    public IReadOnlyList<Receipt> Receipts => [.. _receipts];

    public string Url => $"{_server.Urls.Single()}/hook";

    public static async Task<HookSink> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var receipts = new ConcurrentQueue<Receipt>();
        server.Run(http => ReceiveAsync(http, receipts));
        await server.StartAsync(cancellationToken);
        return new(server, receipts);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task ReceiveAsync(HttpContext http, ConcurrentQueue<Receipt> receipts)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var data = body.RootElement.GetProperty("data");
        receipts.Enqueue(new(
            http.Request.Headers["webhook-id"].ToString(),
            To: "",
            data.GetProperty("ticketId").GetInt32(),
            data.GetProperty("seq").GetInt32(),
            Words: "",
            DateTimeOffset.UtcNow));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
