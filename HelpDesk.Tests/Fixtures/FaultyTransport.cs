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

    /// <summary>Asked before each request: true, and whoever sends it is no more.</summary>
    public Func<Request, bool> DiesBefore { get; set; } = _ => false;

    /// <summary>Asked before each request: true, and it arrives twice; the answer is the second one's.</summary>
    public Func<Request, bool> Repeats { get; set; } = _ => false;

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (DiesBefore(message.Request))
            throw new Death();
        if (BreaksBefore(message.Request))
            throw new RequestFailedException("The connection was refused (by the test).");
        if (Repeats(message.Request))
            await _inner.ProcessAsync(message);
        await _inner.ProcessAsync(message);
        if (BreaksAfter(message.Request))
            throw new RequestFailedException("The connection was cut (by the test).");
    }
}
