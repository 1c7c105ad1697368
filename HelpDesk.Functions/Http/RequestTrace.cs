using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Http;

/// <summary>What finds a request again: in the log by its trace id, at the caller's by the name the caller gave it.</summary>
internal sealed record RequestTrace(string TraceId, string RequestId)
{
    public const string Header = "X-Request-Id";

    private const int MaxLength = 128;

    public static RequestTrace Begin(FunctionContext context, HttpContext http)
    {
        var trace = new RequestTrace(
            TraceIdOf(context),
            HeaderText.Single(http.Request.Headers[Header], MaxLength) ?? Guid.CreateVersion7().ToString("N"));
        http.Features.Set(trace);
        http.Response.Headers[Header] = trace.RequestId;
        return trace;
    }

    /// <summary>The host has read traceparent; where it keeps the trace to itself, the invocation knows it.</summary>
    private static string TraceIdOf(FunctionContext context)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } current)
            return current.TraceId.ToHexString();
        return ActivityContext.TryParse(context.TraceContext.TraceParent, traceState: null, out var given)
            ? given.TraceId.ToHexString()
            : ActivityTraceId.CreateRandom().ToHexString();
    }
}
