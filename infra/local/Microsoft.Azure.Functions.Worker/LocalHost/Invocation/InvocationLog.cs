using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>The two lines of every invocation, in the words of the real host.</summary>
internal static partial class InvocationLog
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "Executing 'Functions.{Function}' (Reason='{Reason}', Id={InvocationId})",
        EventName = "FunctionStarted")]
    public static partial void Executing(ILogger logger, string function, string reason, string invocationId);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Executed 'Functions.{Function}' (Succeeded, Id={InvocationId}, Duration={Duration}ms)",
        EventName = "FunctionCompleted")]
    public static partial void Succeeded(ILogger logger, string function, string invocationId, long duration);

    [LoggerMessage(
        3,
        LogLevel.Error,
        "Executed 'Functions.{Function}' (Failed, Id={InvocationId}, Duration={Duration}ms)",
        EventName = "FunctionFailed")]
    public static partial void Failed(ILogger logger, Exception exception, string function, string invocationId, long duration);

    [LoggerMessage(
        4,
        LogLevel.Error,
        "Timeout value of {Timeout} exceeded by function 'Functions.{Function}' (Id: '{InvocationId}'). Initiating cancellation.",
        EventName = "FunctionTimeout")]
    public static partial void TimedOut(ILogger logger, string function, string invocationId, TimeSpan timeout);
}
