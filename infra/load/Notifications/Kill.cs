namespace HelpDesk.Load.Notifications;

/// <summary>A death of the desk.</summary>
/// <param name="At">Nothing of it ran any more.</param>
/// <param name="Unfinished">What it had reserved and not yet written down as sent: nothing else may arrive once more.</param>
internal sealed record Kill(DateTimeOffset At, IReadOnlyCollection<Unfinished> Unfinished);
