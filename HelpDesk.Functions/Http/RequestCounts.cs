using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Counts requests by who sends them, in windows of a minute that begin for all at once: at the end of one its counts are thrown
/// away together, so nothing has to look for those that are idle. System.Threading.RateLimiting has no clock that a test can
/// move, does not say when a window ends, and keeps as many counts as somebody sends names.
/// </summary>
internal sealed class RequestCounts(TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();
    private Minute _minute = new(0);

    /// <summary>How many counts are kept now.</summary>
    public int Kept => _minute.Kept;

    /// <summary>Counts one more.</summary>
    public (int Used, TimeSpan Left) Add(string who)
    {
        var (minute, left) = Now();
        return (minute.Add(who), left);
    }

    /// <summary>How many there were in this window.</summary>
    public int Of(string who) => Now().Minute.Of(who);

    private (Minute Minute, TimeSpan Left) Now()
    {
        var passed = time.GetElapsedTime(_began);
        var (number, into) = Math.DivRem(passed.Ticks, Quota.Window.Ticks);
        var minute = Volatile.Read(ref _minute);
        if (minute.Number < number)
        {
            var next = new Minute(number);
            var other = Interlocked.CompareExchange(ref _minute, next, minute);
            minute = other == minute ? next : other;
        }

        return (minute, Quota.Window - TimeSpan.FromTicks(into));
    }

    private sealed class Minute(long number)
    {
        /// <summary>Some ten megabytes.</summary>
        private const int MostKept = 50_000;

        /// <summary>Those for whom there is no count of their own left share one of these, by chance.</summary>
        private const int Shared = 1_024;

        private readonly ConcurrentDictionary<string, StrongBox<int>> _counts = new(StringComparer.Ordinal);
        private readonly int[] _shared = new int[Shared];
        private int _kept;

        public long Number => number;

        public int Kept => _counts.Count;

        private bool IsFull => Volatile.Read(ref _kept) >= MostKept;

        public int Add(string who) => Interlocked.Increment(ref Place(who));

        public int Of(string who) => _counts.ContainsKey(who) || IsFull ? Volatile.Read(ref Place(who)) : 0;

        private ref int Place(string who)
        {
            if (_counts.TryGetValue(who, out var count))
                return ref count.Value;
            if (IsFull)
                return ref _shared[(uint)who.GetHashCode(StringComparison.Ordinal) % Shared];

            var mine = new StrongBox<int>();
            count = _counts.GetOrAdd(who, mine);
            if (count == mine)
                Interlocked.Increment(ref _kept);
            return ref count.Value;
        }
    }
}
