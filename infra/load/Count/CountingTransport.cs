using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using HelpDesk.Load.Proxy;

namespace HelpDesk.Load.Count;

/// <summary>Remembers every request that went to storage.</summary>
internal sealed class CountingTransport : HttpPipelineTransport
{
    private readonly HttpPipelineTransport _inner = HttpClientTransport.Shared;
    private readonly ConcurrentQueue<string> _requests = new();

    /// <summary>By their names, sorted.</summary>
    public string[] Requests => [.. _requests.Order(StringComparer.Ordinal)];

    /// <summary>How many there were of each, as in <c>2 GET views</c>.</summary>
    public string[] Sums => [.. Requests.GroupBy(name => name).Select(group => $"{group.Count()} {group.Key}")];

    public void Forget() => _requests.Clear();

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) =>
        throw new NotSupportedException("The desk waits for nothing in a blocking way.");

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        _requests.Enqueue(RequestKind.Of(message.Request.Method.ToString(), message.Request.Uri.ToUri().AbsolutePath));
        return _inner.ProcessAsync(message);
    }
}
