using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A connection that can break before or after a request was carried out.</summary>
internal sealed class FaultyTransport : HttpPipelineTransport
{
    private readonly HttpPipelineTransport _inner = HttpClientTransport.Shared;

    /// <summary>Asked before each request: true, and it is never sent.</summary>
    public Func<Request, bool> BreaksBefore { get; set; } = _ => false;

    /// <summary>Asked after each request: true, and its answer is lost.</summary>
    public Func<Request, bool> BreaksAfter { get; set; } = _ => false;

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (BreaksBefore(message.Request))
            throw new RequestFailedException("The connection was refused (by the test).");
        await _inner.ProcessAsync(message);
        if (BreaksAfter(message.Request))
            throw new RequestFailedException("The connection was cut (by the test).");
    }
}
