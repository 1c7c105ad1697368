namespace HelpDesk.Functions.Webhooks;

/// <summary>The requests to one webhook.</summary>
internal sealed class WebhookLane(TimeProvider time) : IDisposable
{
    /// <summary>So many at once.</summary>
    public const int Most = 3;

    /// <summary>Who takes longer is slow, and nobody waits longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly LinkedList<DateTimeOffset> _begun = [];
    private readonly SemaphoreSlim _places = new(Most);

    /// <param name="isFailing">One at a time is enough to see whether it is well again.</param>
    public async Task<IDisposable?> TakeAsync(bool isFailing, CancellationToken cancellationToken)
    {
        if (!MayWait(isFailing))
            return null;
        using var window = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(window.Token, cancellationToken);
        try
        {
            await _places.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        lock (_lock)
            return new Turn(this, _begun.AddLast(time.GetUtcNow()));
    }

    public void Dispose() => _places.Dispose();

    private bool MayWait(bool isFailing)
    {
        lock (_lock)
        {
            return _begun.First is not { Value: var oldest }
                || (!isFailing && (_begun.Count < Most || time.GetUtcNow() - oldest < Patience));
        }
    }

    private void End(LinkedListNode<DateTimeOffset> begun)
    {
        lock (_lock)
            _begun.Remove(begun);
        _places.Release();
    }

    private sealed class Turn(WebhookLane lane, LinkedListNode<DateTimeOffset> begun) : IDisposable
    {
        public void Dispose() => lane.End(begun);
    }
}
