namespace HelpDesk.Domain.DeadLetters;

/// <summary>A queue message that failed for good.</summary>
/// <param name="Queue">Where it came from, and goes when it is replayed.</param>
/// <param name="Message">Its text: pointers, never anybody's words.</param>
/// <param name="Reason">Why the last try failed.</param>
public sealed record DeadLetter(DeadLetterId Id, string Queue, string Message, string Reason, DateTimeOffset At)
{
    public const int MaxReason = 1_000;

    /// <summary>As much of a reason as is kept.</summary>
    public static string Bounded(string reason) => reason.Length <= MaxReason ? reason
        // Half of a character can't be stored.
        : reason[..(char.IsHighSurrogate(reason[MaxReason - 1]) ? MaxReason - 1 : MaxReason)];
}
