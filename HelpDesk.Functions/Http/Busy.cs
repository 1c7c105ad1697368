using System.Net.Sockets;
using Azure;

namespace HelpDesk.Functions.Http;

/// <summary>Tells what passes by itself, storage that gives no answer, from what is broken.</summary>
internal static class Busy
{
    /// <summary>Seconds.</summary>
    public const string RetryAfter = "2";

    public static bool Is(Exception failed) => failed switch
    {
        RequestFailedException refused => refused.Status
            is 0
            or StatusCodes.Status408RequestTimeout
            or StatusCodes.Status429TooManyRequests
            or >= StatusCodes.Status500InternalServerError,
        // The storage clients' own retries end in one of all their failures; a try that took too long was cancelled.
        AggregateException several => several.InnerExceptions.All(Is),
        TimeoutException or OperationCanceledException or IOException or HttpRequestException or SocketException => true,
        _ => false,
    };
}
