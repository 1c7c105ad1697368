using System.Collections.Concurrent;

namespace HelpDesk.Load.Notifications;

/// <summary>What those who work know of each other's work.</summary>
internal sealed class Board(int tickets)
{
    private int _wanted;
    private int _changes;

    public ConcurrentDictionary<int, PostedTicket> Tickets { get; } = [];

    /// <summary>Answers that should never come, for people to read.</summary>
    public ConcurrentQueue<string> Surprises { get; } = [];

    public int Changes => Volatile.Read(ref _changes);

    /// <summary>Whether another ticket is to be opened, by whoever asks.</summary>
    public bool TakeOpening()
    {
        if (Interlocked.Increment(ref _wanted) <= tickets)
            return true;
        GiveBackOpening();
        return false;
    }

    /// <summary>Nobody knows whether it was opened; somebody else opens another.</summary>
    public void GiveBackOpening() => Interlocked.Decrement(ref _wanted);

    public void Count() => Interlocked.Increment(ref _changes);
}
