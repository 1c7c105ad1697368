using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Goes around every HTTP function: who is it, may they, and what to answer when something breaks. Queue and timer functions
/// don't come through here: their exceptions must reach the host, or a failed message would count as done.
/// </summary>
internal sealed partial class HttpEdgeMiddleware(
    Cors cors, Admission admission, ILogger<HttpEdgeMiddleware> log) : IFunctionsWorkerMiddleware
{
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("Request {RequestId}");

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        using var scope = Scope(log, RequestTrace.Begin(context, http).RequestId);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-cache";
        try
        {
            if (cors.Answers(http))
                context.GetInvocationResult().Value = Results.NoContent();
            else if (await admission.RefuseAsync(context.FunctionDefinition.Name, http) is { } refusal)
                context.GetInvocationResult().Value = refusal;
            else
                await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            LogHungUp(context.FunctionDefinition.Name);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            context.GetInvocationResult().Value = Problems.BrokenRequest(bad.StatusCode);
        }
        catch (Exception busy) when (!http.Response.HasStarted && Busy.Is(busy))
        {
            LogBusy(context.FunctionDefinition.Name, context.InvocationId, busy.GetType().Name);
            http.Response.Headers.RetryAfter = Busy.RetryAfter;
            context.GetInvocationResult().Value = Problems.Busy();
        }
        catch (Exception broken) when (!http.Response.HasStarted)
        {
            LogBroken(broken, context.FunctionDefinition.Name, context.InvocationId);
            context.GetInvocationResult().Value = Problems.Broken();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Function {Function} broke (invocation {Invocation})")]
    private partial void LogBroken(Exception broken, string function, string invocation);

    [LoggerMessage(2, LogLevel.Debug, "The caller of {Function} hung up")]
    private partial void LogHungUp(string function);

    [LoggerMessage(3, LogLevel.Warning, "Function {Function} waited for storage in vain (invocation {Invocation}, {Failure})")]
    private partial void LogBusy(string function, string invocation, string failure);
}
