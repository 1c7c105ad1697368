using System.Collections.Concurrent;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A connection that keeps the bodies of the requests that a test chose.</summary>
internal sealed class RecordingTransport(Func<Request, bool> isKept) : HttpPipelineTransport
{
    private readonly HttpPipelineTransport _inner = HttpClientTransport.Shared;
    private readonly ConcurrentQueue<(Uri Address, string Body)> _kept = new();

    /// <summary>All since the last time.</summary>
    public IReadOnlyList<(Uri Address, string Body)> Take()
    {
        var taken = _kept.ToArray();
        _kept.Clear();
        return taken;
    }

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) =>
        throw new NotSupportedException("The desk waits for nothing in a blocking way.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (isKept(message.Request))
        {
            using var body = new MemoryStream();
            await message.Request.Content!.WriteToAsync(body, CancellationToken.None);
            _kept.Enqueue((message.Request.Uri.ToUri(), Encoding.UTF8.GetString(body.ToArray())));
        }

        await _inner.ProcessAsync(message);
    }
}
