namespace HelpDesk.Functions.Messaging;

/// <summary>How long a message stays hidden, as the service counts.</summary>
internal static class WholeSeconds
{
    /// <summary>Rounded up: what comes too early by a fraction would be put back again and again.</summary>
    public static TimeSpan Of(TimeSpan delay) =>
        delay <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
}
