using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What a receiver may do.</summary>
internal static class Answers
{
    public static Func<HttpContext, Task> Status(int status, params (string Name, string Value)[] headers) => http =>
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
        return Task.CompletedTask;
    };

    public static Func<HttpContext, Task> Busy(int status, TimeSpan retryAfter) => Status(
        status, ("Retry-After", retryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture)));

    public static Func<HttpContext, Task> Redirect(string to) => Status(302, ("Location", to));

    /// <summary>Says yes, begins a body, and does not come to its end until the caller has gone.</summary>
    public static async Task Trickle(HttpContext http)
    {
        await http.Response.WriteAsync("x");
        await http.Response.Body.FlushAsync();
        await Hang(http);
    }

    /// <summary>As another one does, but not before it is told to.</summary>
    public static Func<HttpContext, Task> When(Task told, Func<HttpContext, Task> answer) => async http =>
    {
        await told;
        await answer(http);
    };

    /// <summary>Until the caller has gone.</summary>
    public static async Task Hang(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
