using System.Collections.Concurrent;
using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;

namespace HelpDesk.Tests.Storage.Queues;

/// <summary>Sees every request and may answer in the service's place.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, int, HttpResponseMessage?> answer)
    : DelegatingHandler(new SocketsHttpHandler())
{
    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = [];

    public static StubHandler Counting() => new((_, _) => null);

    /// <summary>The first requests fail with 503, as a busy service does.</summary>
    public static StubHandler Busy(int times) =>
        new((_, number) => number > times ? null : Refusal(HttpStatusCode.ServiceUnavailable, "ServerBusy"));

    public static HttpResponseMessage Refusal(HttpStatusCode status, string code)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("") };
        response.Headers.Add("x-ms-error-code", code);
        return response;
    }

    public QueueClientOptions Options()
    {
        var options = new QueueClientOptions { Transport = new HttpClientTransport(new HttpClient(this)) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (answer(request, Requests.Count) is not { } stub)
            return await base.SendAsync(request, cancellationToken);
        stub.RequestMessage = request;
        return stub;
    }
}
