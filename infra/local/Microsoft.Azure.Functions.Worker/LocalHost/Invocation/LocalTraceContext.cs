using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>The trace that the caller began; one of its own where nobody did.</summary>
internal sealed class LocalTraceContext : TraceContext
{
    public LocalTraceContext(HttpContext? http)
    {
        var headers = http?.Request.Headers;
        TraceParent = Activity.Current?.Id ?? Given(headers?.TraceParent) ?? NewTrace();
        TraceState = Activity.Current?.TraceStateString ?? Given(headers?.TraceState) ?? "";
    }

    public override string TraceParent { get; }

    public override string TraceState { get; }

    private static string? Given(StringValues? header) =>
        header is { Count: 1 } value && value[0] is { Length: > 0 } text ? text : null;

    private static string NewTrace() =>
        $"00-{ActivityTraceId.CreateRandom().ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-00";
}
