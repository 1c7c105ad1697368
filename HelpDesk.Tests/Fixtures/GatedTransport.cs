using Azure.Core;
using Azure.Core.Pipeline;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A connection on which the requests that a test chose wait in front of a gate.</summary>
internal sealed class GatedTransport(Func<Request, bool> isHeld) : HttpPipelineTransport
{
    private readonly HttpPipelineTransport _inner = HttpClientTransport.Shared;

    public Gate Gate { get; } = new();

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) =>
        throw new NotSupportedException("The desk waits for nothing in a blocking way.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (isHeld(message.Request))
            await Gate.PassAsync();
        await _inner.ProcessAsync(message);
    }
}
