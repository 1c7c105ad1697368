namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>Counts what runs, so that the app can wait for it when it stops, and can cancel it when the wait is over.</summary>
internal sealed class RunningInvocations : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _ended = new();
    private int _count;

    /// <summary>Cancelled when the grace period of the app's end is over.</summary>
    public CancellationToken Ended => _ended.Token;

    public int Count => Volatile.Read(ref _count);

    public void Enter() => Interlocked.Increment(ref _count);

    public void Leave() => Interlocked.Decrement(ref _count);

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Count > 0 && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    public void CancelAll() => _ended.Cancel();

    public void Dispose() => _ended.Dispose();
}
