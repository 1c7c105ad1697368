namespace HelpDesk.Functions.Storage;

/// <summary>How far somebody has read all of their inbox at once.</summary>
/// <param name="Until">
/// The newest time at which the service had written what was there. Not when things happened: what comes in late is unread.
/// </param>
/// <param name="At">When they did so.</param>
internal sealed record InboxState(DateTimeOffset Until, DateTimeOffset At)
{
    public static InboxState Never { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MinValue);
}
