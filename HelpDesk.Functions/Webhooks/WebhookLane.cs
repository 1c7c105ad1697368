using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

/// <summary>The requests to one webhook.</summary>
internal sealed class WebhookLane(TimeProvider time) : IDisposable
{
    /// <summary>So many at once, and as many wait for their places: each of them keeps a place of the queue function's.</summary>
    public const int Most = 3;

    /// <summary>Who takes longer is slow, and nobody waits longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly LinkedList<DateTimeOffset> _begun = [];
    private readonly SemaphoreSlim _places = new(Most);
    private int _waiting;
    private int _refused;
    private TimeSpan _last;

    /// <param name="isFailing">One at a time is enough to see whether it is well again.</param>
    public async Task<WebhookPlace> TakeAsync(bool isFailing, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if ((_begun.Count == 0 || !isFailing) && _places.Wait(TimeSpan.Zero, CancellationToken.None))
            {
                _refused = 0;
                return Begin();
            }

            if (isFailing || _waiting == Most || Age() >= Patience)
                return Refuse();
            _waiting++;
        }

        var isFree = await WaitAsync(cancellationToken);
        lock (_lock)
            return isFree ? Begin() : Refuse();
    }

    public void Dispose() => _places.Dispose();

    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        using var window = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(window.Token, cancellationToken);
        try
        {
            await _places.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            lock (_lock)
                _waiting--;
        }
    }

    private WebhookPlace Begin() => new(new Turn(this, _begun.AddLast(time.GetUtcNow())));

    /// <summary>All who were sent away since there was a place to spare are to come again; each takes about as long as now.
    /// </summary>
    private WebhookPlace Refuse()
    {
        _refused++;
        var pace = Age() > _last ? Age() : _last;
        return new(Taken: null, pace * _refused / Most);
    }

    /// <summary>How long the one that was begun first has been going on.</summary>
    private TimeSpan Age() => _begun.First is { Value: var oldest } ? time.GetUtcNow() - oldest : TimeSpan.Zero;

    private void End(LinkedListNode<DateTimeOffset> begun)
    {
        lock (_lock)
        {
            _last = time.GetUtcNow() - begun.Value;
            _begun.Remove(begun);
        }

        _places.Release();
    }

    private sealed class Turn(WebhookLane lane, LinkedListNode<DateTimeOffset> begun) : IDisposable
    {
        public void Dispose() => lane.End(begun);
    }
}
