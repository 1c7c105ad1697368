namespace HelpDesk.Functions.Accounts;

/// <summary>
/// What storage says of callers, for a minute: so much later, at the most, a change that was made elsewhere counts here. In this
/// process only. Nothing that is not there is kept, so that something new counts at once.
/// </summary>
public sealed class CallerCache<T>(TimeProvider clock, int capacity = CallerCache<T>.DefaultCapacity)
    where T : class
{
    private const int DefaultCapacity = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Queue<Entry> _kept = [];

    /// <summary>Those who miss the same at once wait for one load, which goes on when the first of them hangs up.</summary>
    /// <param name="key">Of everything that was ever put in; a secret is hashed first.</param>
    public Task<T?> GetAsync(string key, Func<CancellationToken, Task<T?>> load, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out entry) || IsOver(entry))
                _entries[key] = entry = new(key, clock.GetTimestamp(), self => LoadAsync(self, load));
        }
        return entry.Loaded.WaitAsync(cancellationToken);
    }

    /// <summary>It has changed: whoever asks from now on gets it anew, also while an older load still runs.</summary>
    public void Forget(string key)
    {
        lock (_lock)
            _entries.Remove(key);
    }

    private async Task<T?> LoadAsync(Entry entry, Func<CancellationToken, Task<T?>> load)
    {
        T? found = null;
        try
        {
            return found = await load(CancellationToken.None);
        }
        finally
        {
            lock (_lock)
            {
                if (found is null)
                    Drop(entry);
                else
                    Keep(entry);
            }
        }
    }

    /// <summary>All live equally long, so the first in the queue is the first to go.</summary>
    private void Keep(Entry entry)
    {
        while (_kept.TryPeek(out var oldest) && (_kept.Count >= capacity || IsOver(oldest)))
            Drop(_kept.Dequeue());
        _kept.Enqueue(entry);
    }

    private void Drop(Entry entry)
    {
        if (_entries.GetValueOrDefault(entry.Key) == entry)
            _entries.Remove(entry.Key);
    }

    private bool IsOver(Entry entry) => clock.GetElapsedTime(entry.Began) >= Lifetime;

    private sealed class Entry
    {
        private readonly Lazy<Task<T?>> _load;

        public Entry(string key, long began, Func<Entry, Task<T?>> load)
        {
            (Key, Began) = (key, began);
            _load = new(() => load(this));
        }

        public string Key { get; }

        /// <summary>When the load began, not when it ended: what it found may be as old as that.</summary>
        public long Began { get; }

        public Task<T?> Loaded => _load.Value;
    }
}
