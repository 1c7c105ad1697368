using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Remembers every request that went to storage.</summary>
internal sealed class CountingTransport : HttpPipelineTransport
{
    private readonly HttpPipelineTransport _inner = HttpClientTransport.Shared;
    private readonly ConcurrentQueue<string> _requests = new();

    /// <summary>Verb and first word of the path behind the account, sorted: <c>POST $batch</c>.</summary>
    public string[] Requests => [.. _requests.Order(StringComparer.Ordinal)];

    public void Forget() => _requests.Clear();

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) =>
        throw new NotSupportedException("The desk waits for nothing in a blocking way.");

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        var resource = message.Request.Uri.ToUri().AbsolutePath.Split('/', '(', '?')[2];
        _requests.Enqueue($"{message.Request.Method} {resource}");
        return _inner.ProcessAsync(message);
    }
}
