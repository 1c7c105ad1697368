using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace HelpDesk.Load.Proxy;

/// <summary>Passes one request on, or does to it what the plan says.</summary>
internal sealed class Forwarder(FaultPlan plan, Shuffle? shuffle) : IDisposable
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(400);

    /// <summary>Longer than the desk waits for one try of a commit.</summary>
    private static readonly TimeSpan VeryLate = TimeSpan.FromSeconds(12);

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => _counts.ToDictionary();

    /// <summary>The port behind each port of ours.</summary>
    public Dictionary<int, int> Targets { get; } = [];

    public async Task RunAsync(HttpContext http)
    {
        _counts.AddOrUpdate(RequestKind.Of(http.Request.Method, http.Request.Path), 1, (_, count) => count + 1);
        var body = await ReadAsync(http.Request);
        var isPut = HttpMethods.IsPost(http.Request.Method)
            && http.Request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal);
        if (isPut && shuffle is not null && await shuffle.TryPutAsync(QueueOf(http.Request.Path), body, http.Response))
            return;
        var fault = plan.Next(isPut);
        switch (fault)
        {
            case Fault.Busy:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case Fault.CutBefore:
                http.Abort();
                return;
            case Fault.Delay:
                await Task.Delay(Late);
                break;
            case Fault.HangBefore:
                await HangAsync(http);
                return;
            case Fault.Twice:
                (await SendAsync(http.Request, body)).Dispose();
                break;
            default:
                break;
        }

        using var answer = await SendAsync(http.Request, body);
        if (fault is Fault.HangAfter)
            await HangAsync(http);
        else if (fault is Fault.CutAfter)
            http.Abort();
        else
            await WriteAsync(answer, http.Response);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>It stands behind the account's name.</summary>
    private static string QueueOf(PathString path) => path.Value!.Split('/')[2];

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        return buffer.ToArray();
    }

    private static async Task HangAsync(HttpContext http)
    {
        await Task.Delay(VeryLate);
        http.Abort();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequest request, byte[] body)
    {
        var target = new UriBuilder(request.GetEncodedUrl()) { Port = Targets[request.HttpContext.Connection.LocalPort] }.Uri;
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), target)
        {
            Content = new ByteArrayContent(body),
            Version = HttpVersion.Version11,
        };
        message.Headers.Host = request.Host.Value;
        foreach (var (name, value) in request.Headers)
        {
            if (name is "Host" or "Content-Length" or "Connection")
                continue;
            if (!message.Headers.TryAddWithoutValidation(name, [.. value]))
                message.Content.Headers.TryAddWithoutValidation(name, [.. value]);
        }

        // Not given up when the desk dies: what is on its way to the service arrives.
        return await _client.SendAsync(message, CancellationToken.None);
    }

    private static async Task WriteAsync(HttpResponseMessage answer, HttpResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, value) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection" or "Keep-Alive"))
                response.Headers[name] = value.ToArray();
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes.Length > 0)
            await response.Body.WriteAsync(bytes);
    }
}
