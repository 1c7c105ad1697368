using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using HelpDesk.Load.Proxy;

namespace HelpDesk.Load.Count;

/// <summary>Remembers every request that went to storage.</summary>
internal sealed class RecordingTransport : HttpPipelineTransport
{
    private readonly HttpPipelineTransport _inner = HttpClientTransport.Shared;
    private readonly ConcurrentQueue<string> _requests = new();

    /// <summary>What went since the last time, sorted.</summary>
    public IReadOnlyList<string> Take()
    {
        string[] requests = [.. _requests.Order(StringComparer.Ordinal)];
        _requests.Clear();
        return requests;
    }

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) =>
        throw new NotSupportedException("The desk waits for nothing in a blocking way.");

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        _requests.Enqueue(RequestKind.Of(message.Request.Method.ToString(), message.Request.Uri.ToUri().AbsolutePath));
        return _inner.ProcessAsync(message);
    }
}
