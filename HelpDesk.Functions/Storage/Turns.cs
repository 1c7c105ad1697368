namespace HelpDesk.Functions.Storage;

/// <summary>
/// Lets those who change the same row in this process do so one after the other, instead of overtaking each other again and
/// again. A courtesy only: whose turn does not come soon goes on without it, and the row's version decides as ever.
/// </summary>
internal sealed class Turns(TimeSpan patience) : IDisposable
{
    /// <summary>More than there are requests at once; those that share a place wait for each other in vain.</summary>
    private const int Places = 1024;

    /// <summary>Of those who have somebody waiting for their answer.</summary>
    public static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim[] _places = [.. Enumerable.Range(0, Places).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Dispose of it when the turn is over.</summary>
    public async Task<IDisposable?> TakeAsync(int of, CancellationToken cancellationToken)
    {
        var place = _places[(uint)of % Places];
        return await place.WaitAsync(patience, cancellationToken) ? new Turn(place) : null;
    }

    public void Dispose()
    {
        foreach (var place in _places)
            place.Dispose();
    }

    private sealed class Turn(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
