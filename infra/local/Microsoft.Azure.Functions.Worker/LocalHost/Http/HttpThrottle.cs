using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>
/// host.json's extensions.http: so many requests run at once, so many are in the house with those that wait, and whoever comes
/// beyond that gets an empty 429.
/// </summary>
internal sealed class HttpThrottle(HostSettings settings) : IDisposable
{
    private readonly int _most = settings.HostJson.MaxOutstandingRequests ?? int.MaxValue;
    private readonly SemaphoreSlim? _places = settings.HostJson.MaxConcurrentRequests is { } most ? new(most) : null;
    private int _outstanding;

    public async Task RunAsync(HttpContext http, Func<Task> run)
    {
        try
        {
            if (Interlocked.Increment(ref _outstanding) > _most)
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }
            await RunInTurnAsync(run, http.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref _outstanding);
        }
    }

    public void Dispose() => _places?.Dispose();

    private async Task RunInTurnAsync(Func<Task> run, CancellationToken cancellationToken)
    {
        if (_places is null)
        {
            await run();
            return;
        }
        await _places.WaitAsync(cancellationToken);
        try
        {
            await run();
        }
        finally
        {
            _places.Release();
        }
    }
}
